/** More given names from everywhere with their everyday forms, by the parts of the world; see nicknames.ts. */
export const nicknamesOfMoreCountries = `
oluwadamilola: dami
oluwatobiloba: tobi
oluwadamilare: dare
oluwabukola: bukky
adetokunbo: toks
abimbola: bimbo bim
chukwudi: chudi
chukwuma: chuma
chukwuemeka: chuka
nwachukwu: nwa
ngozi: ngo zizi
ikenna: ike
nnenna: nne
ogechukwu: oge
ifeanyichukwu: ify
aminata: ami mina
mamadou: doudou
fatoumata: fanta
abdoulaye: ablaye
kwadwo: kojo
kwaku: kweku
kwame: kwamena
kwabena: kobina kwabs
akosua: esi
ama: amma
abena: araba
yaa: yaaba
afua: efua
akua: ekua
yohannes: johnny
mulugeta: mule
getachew: gech
haimanot: haimi
selamawit: selu
hiwot: hiwi
bethlehem: betty beti
meseret: mesi
genet: geni
almaz: almi
sahra: saro
khadija: khadra
mohammed: hamoudi mohd
mustafa: musti
mahmoud: mahmud
abdelrahman: abdo abed
abdallah: abed aboud
hussein: hass
youssef: joe yusu
ibrahim: ibby
fatima: fatoosh
zeinab: zozo zuzu
maryam: maryoma mery
layla: lulu lolo
nadia: nadoush
samira: soso
ashkan: ashi
alireza: ali
mohammadreza: mamad
fereshteh: feri fery
farzaneh: farzi
nasrin: nasi
shahrzad: sherry shahi
kourosh: cyrus
behrouz: behi
mehrdad: mehri
roxana: roxy
balasubramanian: subbu
rajesh: raju
rajendra: raju
sanjay: sanju
vijay: viju
suresh: suri
ramesh: ramu
gurpreet: guri
manpreet: mani
jaspreet: jassi
sukhwinder: sukhi
aishwarya: ash aishu
shrinivas: srini vasu
sandeep: sandy
thanh: tan
phuong: foo
nguyet: moon
tuyet: twit
quang: kwang
xuan: swan
dung: yung zung
duong: zuong
maiyer: may
pheng: peng
tou: too
xue: shue shway
meiling: mei
jaewon: jay jae
hyejin: jin
eunji: eunie ji
jihoon: ji
soojin: soo sujin
rosalinda: rosie rose lin
mariafernanda: mafer marifer
mariateresa: maite marite
mariajose: majo
marialuisa: marilu malu
mariaelena: malena marielena
mariaisabel: maribel marisa
mariacarmen: maricarmen
joseluis: pepe joselo
josemaria: chema
joseantonio: toño pepe
juancarlos: jc
juanpablo: juampi jp
luisenrique: kike
franciscojavier: paco
graciela: grace
refugio: cuca cuco
gilberto: beto
heriberto: beto
humberto: beto
norberto: beto
vicente: vince
hortensia: tencha
esperanza: pera
rogelio: roger roy
efren: efra
ezequiel: cheque zeke
sebastian: bas
wilfredo: will
corazon: cory
imelda: mel imee
jomar: jo
lualhati: lua
milagros: millie
nenita: nene
rodrigo: digong
virgilio: gil
leilani: lei
kealoha: kea
ikaika: kai ika
kaimana: kai
makoa: koa
keanu: kea
noelani: noe
pualani: pua
wojciech: wojt voytek
krzysztof: krzysiu
wladyslaw: wladek
jaroslaw: jarek
miroslaw: mirek
slawomir: slawek
kazimierz: kazik
joanna: joasia
bozena: bozenka
halina: halinka
mykhailo: misha michael mikhailo
oleksandr: alex
volodymyr: vlad
yevhen: zhenya gene
yevgeniy: zhenya gene eugene evgeny
kateryna: katya
liudmyla: luda mila lyuda
ludmila: luda lyuda
bohdan: bodya dan
dmytro: mitya
dmitri: dimka
rostislav: slava rostik
gennady: gena
valentina: valya
lyubov: lyuba
vasiliki: vasso vaso vicky vasia kiki
konstantinos: costa dean
nikolaos: nikos nick
dimitrios: dimitris mitsos
panagiotis: takis
athanasios: thanos thanasis tom
evangelos: vangelis angelo
eleni: lena helen
paraskevi: voula vivi
stavroula: voula
georgios: giorgos george yorgos
spyridon: spiros
charalambos: harry babis
ioannis: yannis
giuseppe: joe
vincenzo: vinny
domenico: mimmo
salvatore: turi
francesca: franca chesca franny
joaquim: joca
bernardo: bernie
leopoldo: leo
genevieve: neve ginny
emmanuel: manny manu
emmanuella: manu
jeanbaptiste: jb
jeanpierre: jp
jeanclaude: jc
roseline: rosie
siobhan: shivvy von
padraig: paudge
caoimhe: keev
aoibheann: eavan even
maireád: mairead
diarmuid: derm dermot
fionnuala: finola
sorcha: sorsha
lakeisha: kee
latisha: tish
shanice: neesy
ephraim: effie
lorraine: rainey
nathaniel: than
`;
