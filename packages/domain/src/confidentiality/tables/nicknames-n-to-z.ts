/** The families of given names from n to z; see nicknames.ts. */
export const nicknamesNToZ = `
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
nicolette: nikki nicki nic nico
nicola: nikki nicki nic
nicole: nikki nicki nic nicky
nicolas: nico nick
nikolai: kolya nik nick nicky
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
padraig: paddy podge pauric paudie
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
zsofia: zsofi`;
