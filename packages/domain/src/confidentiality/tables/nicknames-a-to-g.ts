/** The families of given names from a to g; see nicknames.ts. */
export const nicknamesAToG = `
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
gwendolyn: gwen wendy`;
