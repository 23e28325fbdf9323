/** Names that are written in several ways or as they sound, one name a line: every word of a line may stand for any other. */
export const spellingLines = `
luis louis lewis luiz
bohdan bogdan
mykola mikola nikola
andriy andrii andrij
oksana oxana
ximena jimena gimena himena
saoirse seersha sersha searsha sorsha sirsha
siobhan shivaun shevaun shavon chevonne shivon siobahn sioban shiobhan shavonne
niamh neve neeve neev nieve neave
caoimhe keeva kweeva queeva
aoife eefa eefah efa ifa
eoghan owen eoin
sean shawn shaun shon
sinead shinade shinaid
grainne grania gronya
ciara keera kira kiera
ciaran kieran keiran kieron
aisling ashling aislin
oisin osheen usheen
tadhg tyge tige
maeve mave meave
roisin rosheen
aine onya awnya
padraig porrick padraic
joaquin wakeen hoakin joaquim
jorge horhay hor-hay
jesus hesus heysoos haysoos heysus
guillermo giyermo gillermo
javier havier xavier xabier
jaime hymie haime
jose hosay hozay
juan wan huan
nguyen nugyen nguyan ngyuen win nwin newyen
xiong shong siong
zhao jao chao jow
zhang jang chang cheung
xu shu hsu
xiao shao
qian chien chyan
wu woo
li lee
mei may mae
huynh win hwin
ng ing
hsieh shay
tran tron
yusuf yousef yousuf youssef yosef yusef joseph yusif
mohammed muhammad mohamed mohammad muhammed mohamad mohamud
fatima fatimah fatma fateema
aisha ayesha aysha aicha ayisha
khadija khadijah kadija hadiza
hassan hasan hassaan
hussein husain hussain husein
ahmed ahmad achmed
omar umar omer
ibrahim ebrahim abraham
zainab zaynab zeinab zaneb
maryam mariam miriam meryem
tariq tarek tareq tarik
khalid khaled kalid
layla leila laila leyla
nour noor nur
amir ameer emir
kareem karim
jamal jamaal gamal
abdul abdel
catherine katherine kathryn katharine cathryn katheryn kathrin catharine
caitlin kaitlyn katelyn caitlyn kaitlin catelyn kaitlynn
brian bryan bryon
steven stephen stephan stefan
sarah sara
jon john
jonathan johnathan jonathon johnathon
geoffrey jeffrey jeffery geoffry
allison alison allyson alyson
ann anne
anneliese annelise annaliese annalise analise
rachel rachael racheal
rebecca rebekah rebeca
megan meghan meagan
michael micheal mikael
michelle michele
philip phillip
sophia sofia
isabella izabella isabela
lucas lukas
nicholas nicolas nikolas
zachary zackary zachery zachariah
mark marc
eric erik erick
kristen kristin kirsten
christina kristina cristina
christine kristine
christopher kristopher cristopher
vivian vivienne vivien
theresa teresa
tracy tracey traci tracie
stacy stacey staci stacie
lindsay lindsey
kelly kelley kellie
sherry sheri cherie sherri
cheryl sheryl
deborah debra debora
elizabeth elisabeth elizabet elisabet
margaret margret margarete margarett
dmitri dmitry dimitri dmitriy dmytro
sergei sergey serhiy serhii sergiy
yuri yury iuri yurii
aleksandr alexander oleksandr
aleksandra alexandra oleksandra
olena elena helena alyona yelena
kateryna ekaterina katerina
iryna irina
natalia natalya nataliya nataliia
tatiana tatyana tetiana tatjana
svetlana svitlana
volodymyr vladimir
mykola nikolai nikolay mikola
andriy andrei andrey andrii
julia yulia yuliya yuliia
oksana oxana
raghunathan ragunathan
krishnan krishnen
deshawn deshaun dashawn deshon
lashawn lashaun
tyrese tyreese
dwayne duane dwain
jerome gerome
darnell darnel
tanisha tanesha
latoya letoya latoia
chloe khloe cloe
zoe zoey zoie
hailey haley hayley hailee
kayla kaila
mackenzie mckenzie makenzie
madeline madeleine madelyn madalyn
jacqueline jaqueline jacquelyn jackeline
genevieve jenevieve
yvonne evonne
leigh lee
ramon raymon
guadalupe guadelupe
xochitl sochi sochil
itzel itsel
quetzal ketzal
hiroshi hirosi
keiko kaiko
yuki yuuki
ming-hua minghua
chukwuemeka emeka
oluwaseun seun
nnamdi namdi
thuy twee
phuong fung foong
quynh quin
duc duk
singh sing
smith smyth smithe
meyer meier mayer myer
schmidt schmitt smitt
schneider snyder
thompson thomson tomson
johnson johnston jonson
petersen peterson pedersen
nielsen nilsen nelson
olsen olson
hansen hanson
garcia garsia
gonzalez gonzales
hernandez fernandez
rodriguez rodrigues
perez peres
lopez lopes
gomez gomes
ramirez ramires
mackay mckay
macdonald mcdonald
o'neill o'neil oneil
kowalczyk kowalcyk kovalchik kowalchik
wojcik voychik woycik
fitzgerald fitzgerld
beauchamp beecham
lindqvist lindquist lindkvist
bergstrom bergstroem
muller mueller miller
kwabena kobina quabena kwabina
kwaku kweku quaku
kofi koffi coffie
akua ekua
mykhailo mikhail mikhailo mykhaylo
yevgeny yevgeniy evgeny evgeniy yevgeni
joaquim joachim joakim
stephanie stephany stefanie stephani stefany
wojciech voytek wojtek voycheck
krzysztof kristoff krystof kshishtof
szymon shimon
grzegorz gregosh gzhegosh
lukasz lukash wukash
tadeusz tadeush
sokolowski sokolovsky
wisniewski wishnevski vishnevsky wisneski
kwiatkowski kfiatkovsky
szczepanski shchepanski stepanski
dabrowski dombrowski
papadopoulos papadopolous papadopulos
xue shue shueh
xiong shiong
vang vaj
yang yaj
moua mua
thao thor
nguyen nooyen newin nguyn
phuong fuong foong
quyen kwin quinn
thuy twee tui
duc duke
vinh vin
hoang huang wong
pham fam
phan fan
truong chung trung
dieu yew
tsegaye segaye tsegay
tsosie sosie tsosi
begay begaye
yazzie yazzi yazi
benally benaly
tehrani terani
hamid hameed
nasreen nasrin nazrin
shirin shireen
zahra zahrah zara
abdirahman abdurahman abdulrahman abdirahmaan
warsame warsaame
farah fara
jama jaama
okonkwo okonquo okonko
oluwaseun seun shawn
ngozi ingozi
chibueze chibuese
ifeoma ifoma
beauchesne bochain
boudreaux boudreau budro boudro
thibodeaux thibodeau tibodo
hebert abear
lefebvre lefevre lefever
desrosiers derosier
jean-baptiste jeanbaptist
siobhan chavonne shivonne
caoimhin kevin
padraig patrick podrick porick
oisin usheen
ruairi rory
sadhbh sive
eilidh aylee ailey
hyejin hyejeen
eunji eunjee
jiwon jeewon
seojun sojun
ikaika ikeika
kealoha kayaloha
kamehameha kamaya
nayeli nayely nayelly naieli
xiomara siomara ziomara
itzayana izayana
guillermina giyermina
yolanda iolanda yolonda
hector ector
hilario ilario
zuniga suniga
nunez nunes
ibanez ibanes
echeverria echevarria etcheverry
villanueva villanueba
giovanni geovanni jovani
giuseppe guiseppe giuseppi
giacomo jacomo
ginevra jinevra
schaefer shafer schafer
koehler kohler koeler
`;
