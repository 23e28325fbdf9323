/** Given names and what people who bear them are called, one family a line: the formal name first, then its short and pet forms. */
export const nicknameLines = `
aaron: ron ronnie erin
abigail: abby abbie gail abi
abraham: abe bram avi ibrahim
adelaide: addie ada heidi adele
adrian: ade adri
adriana: adri ana
agnes: aggie nessie inez
aisha: ayesha aysha eesha aish
alan: al
albert: al bert bertie
alberto: beto berto al
alejandra: ale alex jandra sandra
alejandro: alex ale jandro alejo
aleksandr: sasha alex alik sanya shura
aleksandra: sasha alex ola sanya shura ola
alexander: alex al xander zander sandy lex sasha alec alek
alexandra: alex lexi lexie sandra sandy sasha allie alexa lexa
alexandria: alex lexi allie
alexis: alex lexi lexie
alfonso: poncho alf fonso
alfred: al fred freddie alfie
alfredo: fredo al fred
alice: allie ali
alicia: allie lisa ali licia
allison: allie ali al
alyssa: aly lyssa
alonzo: lonnie lon zo
althea: thea
alvin: al vin
amanda: mandy manda
amelia: amy millie mia
anastasia: stacy ana nastya stasia tasia asya
anatoly: tolya tolik
andrea: andi andie drea andy
andreas: andy
andrei: andriy
andrew: andy drew
andrey: andryusha andy
andrzej: jedrek
angela: angie ang
angelica: angie angel
angelina: angie lina
anita: nita
ann: annie nan nancy
anna: annie ania anya nan anka anya anushka
annabelle: anna belle bella annie
anthony: tony ant
antoinette: toni netta nettie
antonia: toni tonia
antonio: tony tono
april: apie
archibald: archie
ariana: ari
arnold: arnie
artem: tyoma
arthur: art artie
ashley: ash lee
asuncion: chona
augustine: gus augie
augustus: gus augie
barbara: barb barbie babs bobbie
bartholomew: bart
beatrice: bea trixie bee
beatriz: bea betty
belinda: bel lindy
benedict: ben benny
benjamin: ben benny benji
bernadette: bernie detta
bernard: bernie
bernice: bernie bunny
bertha: bertie
beverly: bev
blanca: blanquita
bogdan: boda
boris: borya
bradford: brad
bradley: brad
brandon: bran
brenda: bren
brendan: bren
brian: bri
bridget: biddy bridie
brittany: britt brit
bronislaw: bronek
calvin: cal
cameron: cam
camila: cami mila
camille: cami millie
candace: candy
carlos: carlitos charlie
carmen: carmelita
carolina: caro carol lina
caroline: carrie carol caro lina
carolyn: carol carrie lyn
cassandra: cass cassie sandra sandy
catalina: cata lina cathy
catherine: cathy cat kate katie cate cathie kit kitty katy kathy
cecilia: ceci cece cissy celia
cesar: cesarito
charlene: char charlie
charles: charlie chuck chas chaz chip charley
charlotte: charlie lottie char lotte
chelsea: chels
cheryl: cher
christian: chris
christina: chris chrissy tina christy christie
christine: chris chrissy tina christy
christopher: chris topher kit
clarence: clancy
clara: claire
claudia: claud
clementine: clem
clifford: cliff
clinton: clint
colleen: col
concepcion: concha conchita
constance: connie
consuelo: chelo connie
cordelia: delia cordy
cornelius: neil corny
cristina: cris tina
crystal: crys
curtis: curt
cynthia: cindy cindi cyn
daniel: dan danny dani
daniela: dani
danielle: dani ellie
darius: dari
darlene: dar
darrell: daz
david: dave davy davey dovid
deandre: dre andre
deborah: deb debbie debby debi debra
delores: lola dee
denise: neecy
dennis: denny
desiree: des desi
destiny: des
dexter: dex
diana: di didi
dmitri: dima mitya
dmytro: dima
dolores: lola lolita loli
dominic: dom nick nic
dominique: dom nikki
donald: don donnie donny
donna: don
dorothy: dot dottie dolly dory
douglas: doug
duncan: dunc
dwayne: dway
ebony: eb
eduardo: eddie edu lalo
edith: edie
edmund: ed eddie ted
edna: eddie
edward: ed eddie ted teddy ned
edwin: ed eddie
efrain: efra
eileen: leenie
ekaterina: katya katia kate
elaine: lainie
eleanor: ellie nell nora lena ella nellie elle
elena: lena lenka alena ellie
eli: lee
elias: eli
elijah: eli lige
elizabeth: liz lizzie lizzy beth betty betsy bess bessie eliza libby lisa ellie lilibet liza lilly elspeth elsie buffy birdie liesl elle
ella: ellie
ellen: ellie nell nellie
elliot: el
eloise: ellie lou
elvira: elvie
emanuel: manny
emilia: emi mila millie
emiliano: emi milo
emily: em emmy millie emmie
emma: em emmy
enrique: quique kike rick
eric: rick ricky
ernest: ernie
ernesto: neto ernie
esmeralda: esme
esperanza: espe lanza
esteban: teban steve
esther: essie hettie
ethel: effie
eugene: gene
eugenia: genie gina
eva: evie evita
evangeline: evie angie eva
evelyn: evie ev eve lyn
evgeny: zhenya
evgenia: zhenya
ezekiel: zeke
fatima: fati tima fatou
federico: fede rico
felicia: fee fliss licia
felicity: fliss flick
felipe: pipe lipe
ferdinand: ferdie
fernanda: fer nanda
fernando: fer nando
florence: flo flora florrie flossie
florentina: flor tina
frances: fran frannie francie franny fanny
francesca: fran frankie chess cesca
francis: frank fran frankie
francisca: paca paquita pancha fran
francisco: paco pancho frank cisco kiko paquito curro
franklin: frank frankie
frederick: fred freddie freddy fritz rick
gabriel: gabe gabi gabo
gabriela: gabi gaby gabby
gabrielle: gabby gaby gabi elle
galina: galya
genevieve: gen genny viv
geoffrey: geoff jeff
george: georgie
georgia: georgie
georgina: georgie gina
gerald: gerry jerry
geraldine: gerry geri
gerard: gerry jerry
gerardo: jerry gera
gertrude: trudy gertie
gilbert: gil bert gib
giovanni: gio gianni vanni
giuseppe: beppe peppe pino
giuseppina: pina giusi
gladys: glad
gloria: glo
gonzalo: gonza chalo
graciela: chela
gregory: greg
gretchen: greta
grigory: grisha
griselda: zelda
guadalupe: lupe lupita pita
guillermo: memo guille
gustavo: gus tavo
gwendolyn: gwen wendy
hannah: hanna annie
harold: hal harry
harriet: hattie harry
hector: tito
heinrich: heinz
helen: nell nellie lena
henrietta: etta hettie
henry: hank harry hal
herbert: herb bert
hilary: hil
hortencia: tencha
howard: howie
hubert: hugh bert
ibrahim: ibra brahim
ignacio: nacho
ignatius: iggy
igor: gosha
imani: mani
immaculada: inma
irina: ira irisha
irene: rene renie
isaac: ike zac
isabel: izzy bel isa chabela bella belle
isabella: izzy bella belle isa
isaiah: zay ike
ivan: vanya
jacob: jake jay jakub kuba
jacqueline: jackie jacqui
jamal: mal
james: jim jimmy jamie jay jimbo seamus
janet: jan
janice: jan
jasmine: jas jazz jaz
javier: javi
jeanette: jean jeannie netta
jedediah: jed
jeffrey: jeff
jennifer: jen jenny jenn jenna
jeremiah: jerry jem miah
jeremy: jem jerry
jerome: jerry rome
jessica: jess jessie jessi
jesus: chuy chucho suso
jill: jilly
joan: joanie joni
joanna: jo joey annie
joanne: jo
joaquin: quin quino
joel: joey
john: johnny jack jon johnnie
jonathan: jon jonny nathan johnny jonty
jordan: jordy jory
jorge: coque george
jose: pepe pepito chepe che
josefina: pepa josie fina chepa
joseph: joe joey jo
josephine: jo josie
joshua: josh
joyce: joy
juan: juanito juancho
juana: juanita
judith: judy jude judi
julia: julie jules
julian: jules jule
juliana: jules juli ana
julie: jules
juliet: jules
julio: julito
justin: jus
karen: kari
katarzyna: kasia kaska
katherine: kate katie kathy kat kathie kit kitty kay katy kath kitty
kathleen: kathy kath katie kate kay
kathryn: kathy kate katie kat kay
kayla: kay
kelechi: kele kc
kelly: kel
kenneth: ken kenny
kevin: kev
khadija: dija
kimberly: kim kimmy kimber
konstantin: kostya
kristen: kris krissy
kristina: kris tina kristy
kristopher: kris
krystyna: krysia
krzysztof: krzys krzysiek
kwabena: kobby
ladislav: laco
lakshmi: laxmi
larissa: lara lara
latasha: tasha
latisha: tisha
latonya: tonya
latoya: toya
laura: laurie lori
lauren: laurie ren
lawrence: larry laurie lars law
leah: lea
leandro: leo
leonard: leo len lenny
leonardo: leo nardo
leonel: leo
leopold: leo poldi
leroy: lee roy
leslie: les
leticia: leti lety letty ticia
lillian: lil lily lilly lillie
linda: lindy lin
lindsay: linds
lisa: lis
lorenzo: enzo renzo larry
loretta: lori etta
lorraine: lori rainie
louis: lou louie
louisa: lou lulu
louise: lou lulu
lourdes: lulu
lucas: luke luca
lucia: lucy lulu luci
lucille: lucy lu
lucinda: lucy cindy
lucy: lu lulu
luis: lucho luisito lou
lydia: liddy
lyudmila: lyuda mila
mackenzie: mac kenzie
madeline: maddie maddy lina
madison: maddie maddy
magdalena: magda lena maggie
malcolm: mal mac
malgorzata: gosia
manuel: manny manolo manu
marcella: marcy
marcia: marcy
marcus: marc mark
margaret: maggie meg peggy marge margie greta rita daisy madge peg meggie maisie margo mags
margarita: rita mago margo marge
maria: mary marie mari maruja mia
mariam: mimi
mariana: mari ana
maribel: mari bel
maricela: mari chela
marilyn: mari lyn
marion: mari
marisol: mari sol
marjorie: marge margie
marlene: marly
marsha: marcy
martha: marty mattie patty
martin: marty
martina: marty tina
mary: molly polly mae mamie
maryam: mimi
mateo: teo
mathilda: tilly mattie tilda
matthew: matt matty
maureen: mo reenie
maurice: maury mo moe
maximilian: max
maxwell: max
maxine: max
megan: meg
mehmet: memo
melanie: mel
melinda: mel mindy
melissa: mel missy lissa
melody: mel
melvin: mel
mercedes: merche mercy meche
meredith: mer merry
michael: mike mikey mick mickey misha mitch
michaela: kayla mika
michelle: shelly chelle mich shell missy
miguel: migue mike miguelito
mikhail: misha misha
mildred: millie
mirabel: mira
miriam: mim miri mimi
mohammed: mo moe hamada
mohamed: mo moe hamada
muhammad: mo moe hamada
monica: mo moni
montserrat: montse
morgan: mo
moses: moe mo moshe
moshe: moishe
muriel: mu
mustafa: mus
myron: ron
nadezhda: nadya nadia
nancy: nan
naomi: nomi
natalia: nat nata talia natasha
natalie: nat nattie
natalya: natasha nata tasha
natasha: tasha nat
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico klaus
nicole: nikki nicki nic nicky
nicolas: nico nick
nikolai: kolya nik
noelle: elle
nora: norrie
norman: norm
octavio: tavo
olena: lena olenka
oleksandr: sasha sashko
olga: olya
olivia: liv livvy ollie livia
oliver: ollie ol
oluwaseun: seun
oluwatobi: tobi
olusegun: segun
omar: omari
oscar: ozzie oz
oswald: oz ozzie
pamela: pam pammy
paola: pao
patience: pat patty
patricia: pat patty trish tricia patti
patricio: pato
patrick: pat paddy rick
paul: paulie
paula: pauli
paulina: pau lina
pauline: polly
pavel: pasha
pedro: perico pedrito
penelope: penny nell
percival: percy
perpetua: pet
peter: pete petey
philip: phil pip
phillip: phil pip
phoebe: bee
phyllis: phyl
pilar: pili
piotr: piotrek
preston: pres
priscilla: cilla prissy
prudence: pru
quentin: quin quint
rachel: rach rae shelly
rafael: rafa rafi
rajesh: raj
rajiv: raj
ralph: ralphie
ramon: moncho ray
randall: randy rand
randolph: randy dolph
raphael: raf rafe
raquel: kelly quela
rashid: rash
raul: rulo
raymond: ray
rebecca: becky becca beck reba becks
regina: gina reggie
reginald: reg reggie
rene: ren
ricardo: rick ricky rico richie cardo
richard: rick rich dick ricky richie dickie
rigoberto: rigo beto
robert: rob bob bobby robbie bert bobbie robby
roberta: bobbie robbie berta
roberto: beto rob bobby berto tito
robin: rob
roderick: rod rick
rodney: rod
rodolfo: rudy fito
rodrigo: rod rigo rodri
roger: rog
roland: rollie
roman: roma
ronald: ron ronnie ronny
rosa: rosita
rosalia: rosa lia
rosalind: roz ros rosie
rosamund: roz rosie
rosario: chayo charo
rose: rosie
rosemary: rosie rose romy
roxanne: roxy
rudolph: rudy dolph
russell: russ rusty
ruth: ruthie
sabrina: bree brina
salvador: chava sal salva
salvatore: sal totò
samantha: sam sammy
samir: sam
samuel: sam sammy
sandra: sandy
santiago: santi chago diego
sara: sally sadie
sarah: sally sadie sari
saul: sol
savannah: van sav
sebastian: seb bastian sebas
sergei: seryozha serge
sergio: checo serge
seraphina: fina sera
shannon: shan
sharon: shari shar
shawn: shawnie
sheila: shel
shirley: shirl
sibyl: billie
sidney: sid
sierra: si
simon: si
sofia: sofi sophie
solomon: sol shlomo
sonia: sonny
sophia: sophie soph
socorro: coco
spencer: spence
stanislav: stas slava
stanislaw: staszek stas stan
stanley: stan
stefan: stef
stefania: stef stefi
stella: stell
stephanie: steph stephie steffi stevie
stephen: steve steph stevie
steven: steve stevie
stuart: stu
susan: sue susie suzy suze
susanna: sue susie zsuzsa
suzanne: sue suzie suzy
svetlana: sveta lana svetka
sylvester: sly
sylvia: syl silvia
sunita: suni nita
tabitha: tabby
tamara: tammy tam toma
tatiana: tanya tati tania
teodoro: teo
teresa: terry tess tessa tere teri tessie
terrence: terry
tetiana: tanya
thaddeus: thad tad ted
thelma: thel
theodora: thea dora teddy
theodore: ted teddy theo
theresa: terry tess tessa teri resa
thomas: tom tommy thom
tiffany: tiff tiffy
tikhon: tisha
timothy: tim timmy
tobias: toby
tomas: tom tomasito
tracy: trace
trevor: trev
tyrone: ty
ulysses: uly
ursula: ursie
valentina: val tina vale
valeria: val vale lera
valerie: val
vanessa: nessa van ness
vasily: vasya
venkatesh: venky
vera: verusha
veronica: ronnie roni vero nica
vicente: chente
victor: vic vitya
victoria: vicky tori vicki vic
viktor: vitya vic
vincent: vince vinny vin vinnie
viola: vi
violet: vi lettie
virginia: ginny ginger gina
vivian: viv vivi
viviana: vivi
vladimir: vova volodya vlad
vladislav: vlad slava vladik
volodymyr: vova volodya
vyacheslav: slava
wallace: wally
walter: walt wally
wanda: wandy
warren: ren
wendell: dell
wesley: wes
wilfred: will fred wilf
wilhelmina: mina willa billie minnie
william: will bill billy willie liam willy
winifred: winnie freda
winston: win
wojciech: wojtek
xavier: xavi zav
ximena: xime mena
xiomara: xio mara
yasmin: yas
yevgeny: zhenya
yesenia: yesi
yolanda: yoli landa
yosef: yossi
yousef: joe
yuri: yura
yuliya: yulia yulya
yusuf: yus joe
zachary: zach zack zac
zbigniew: zbyszek
zoe: zo
zofia: zosia
zsofia: zsofi
`;
