/** Fixed expressions that hold a name but nobody. */
export const setPhrases = `
dixie cup
will and grace
frank ocean
joy division
grace kelly
mac cheese
mac and cheese
mac n cheese
big mac
big macs
dixie cups
dixie chicks
ivory soap
ivory coast
ivory tower
aloe vera
calvin klein
ralph lauren
tommy hilfiger
levi jeans
martha stewart
mary kay
mary poppins
aunt jemima
uncle ben
little debbie
little debbies
betty crocker
betty boop
sara lee
famous amos
ben and jerrys
ben and jerry
ben jerrys
papa johns
papa john
jimmy johns
jimmy john
chuck e cheese
tim hortons
tim horton
carls jr
jack in the box
duncan hines
oscar mayer
jenny craig
victoria secret
victorias secret
walt disney
harry potter
forrest gump
peter parker
bob marley
bob dylan
tommy gun
molotov cocktail
morning glory
dolly parton
dolly varden
amber alert
amber alerts
megan law
megans law
kendra law
kendras law
marsys law
marsy law
jacob ladder
jacobs ladder
job patience
noah ark
noahs ark
adam and eve
cain and abel
jekyll and hyde
romeo and juliet
bonnie and clyde
dick tracy
moby dick
tiny tim
robin hood
red robin
round robin
christmas carol
charlie horse
charley horse
charlie brown
lazy susan
susan b anthony
rosie the riveter
rosetta stone
louis vuitton
dean list
deans list
grant application
grant money
bill collector
bill collectors
bill of rights
gene therapy
gene test
mason jar
mason jars
taylor swift
cooper hawk
marshall islands
marshall plan
hunter safety
hunter gatherer
sherman tank
graham cracker
graham crackers
caesar salad
reuben sandwich
bloody mary
shirley temple
tom collins
joe camel
sloppy joe
sloppy joes
cup of joe
black eyed susan
john hancock
elmer glue
mack truck
jim beam
jack daniels
johnnie walker
johnny walker
captain morgan
jose cuervo
dear john
plain jane
average joe
trader joes
trader joe
uncle sam
murphy law
murphys law
auld lang
pandora box
john doe
jane doe
ford truck
ford focus
lincoln park
mary jane
red cross
higher power
adam apple
peter pan
peter principle
jack daniel
jack daniels
jim beam
johnny walker
johnnie walker
uncle sam
jane doe
john doe
tom dick
dick and harry
plain jane
smart alec
jack of all
every tom
doubting thomas
good samaritan
dear john
heavens to betsy
for pete
for petes sake
murphy law
murphys law
occam razor
st john
saint john
st johns
virgin mary
hail mary
mother mary
captain morgan
jose cuervo
bloody mary
bob ross
mr rogers
ben and jerry
dr pepper
wendys
aunt jemima
daylight saving
good grace
good graces
grace period
wise mind
hope box
serenity prayer
will power
black friday
good friday
memorial day
labor day
mother day
mothers day
father day
fathers day
valentine day
valentines day
christmas eve
new year
april fools
may day
joy ride
art therapy
day program
dawn dish
brown sugar
white noise
rose garden
price tag
victoria secret
olive oil
olive garden
olive branch
burger king
martin luther
charlie horse
lazy susan
jolly rancher
barbie doll
ken doll
google drive
johnson and johnson
james bond
harry potter
jack russell
jack frost
job coach
job corps
job club
frank discussion
kim chi
jasmine tea
jasmine rice
oh jesus
jesus christ
jesus saves
sweet jesus
rose water
rosemary oil
ginger tea
ginger ale
sage tea
mint tea
green tea
black tea
black mold
brown rice
olive tree
apple pie
max dose
max effort
big ben
white lie
black sheep
father christmas
dawn chorus
clay pot
ruby slippers
ruby red
amber alert
amber light
will power
iris scan
penny jar
art room
art supplies
art class
art project
art show
grace period
saving grace
faith community
faith healer
lane change
ray of sunshine
ray of hope
nick of time
jack of all
stone cold
frost bite
hunter safety
little brother
little sister
lily pad
general hospital
grand rounds
`;
