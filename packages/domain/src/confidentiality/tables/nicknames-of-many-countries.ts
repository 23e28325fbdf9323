/** Given names from Africa, the Arab world, South and East Asia, Poland, Brazil and elsewhere, with their everyday forms; see nicknames.ts. */
export const nicknamesOfManyCountries = `
pasquale: pat patsy pasqualino lino
abebe: abe
abdullahi: abdi
abdulrahman: abdul rahman
adebayo: bayo ade
adaeze: ada eze
adewale: wale ade
adriano: adri
agnieszka: aga agusia agi
aishwarya: aish
aleksandr: olek
amarachi: amara
anahit: ana
anastazja: nastka
aniruddha: ani
anjali: anju
aparna: apu
arjun: aj
ayodele: ayo dele
babatunde: tunde baba
barbara: basia
bartosz: bartek
beata: beatka
birgitta: gitta
bolaji: bola
bukola: buki
chiamaka: amaka
chidinma: chidi dinma
chidiebere: chidi ebere
chinedu: nedu
chinonso: nonso
chinwe: chi
chukwuemeka: emeka chukwu chuks
deepak: deep
dorota: dorotka
ebenezer: eben
ekene: eke
elzbieta: ela
emeka: mekus
ewa: ewka
fernanda: nanda
folasade: sade fola
funmilayo: funmi
gebremedhin: gebre
grzegorz: grzesiek greg
haile: hailu
hassan: hass
hristina: tina
ifeanyi: ify
ifeoma: ify ife oma
ikechukwu: ike
indira: indu
jadwiga: jadzia
jakub: kuba
joanna: asia aska
jose: ze zeca
joao: joaozinho
katarzyna: kasia kaska katya kate
kenji: ken kenny
khadija: khadi dija
kofi: kof
krishnamurthy: krish
krzysztof: krzysiek kris chris
kwabena: kobby
lakshmi: laxmi lucky
lalitha: lali
luiza: lu
lourdes: lou lulu lourdinha
magdalena: magda
malgorzata: gosia gosha malgosia margaret
maria: marysia
marcin: marcinek
mehdi: mehd
mehmet: memo
meenakshi: meena minu
mirela: mira
mohanraj: mohan
monika: monia
muhammad: mo
mustafa: mus
nasreen: naz nas
nasrin: naz nas
ngozi: goz
nkechi: nk kechi
nnamdi: nam
obiageli: oby
obinna: obi binna
oluchi: oby
oluwafemi: femi
oluwaseyi: seyi
olufunke: funke
omolara: lara omo
pawel: pawelek
pelumi: pelu
priyanka: priya pri
raimundo: rai
rajendra: raj
rajalakshmi: raji
ramachandran: ram
ravindra: ravi
saraswathi: saras
sebastiao: tiao
selamawit: selam sel
shalini: shalu
siddharth: sid
siddhartha: sid
sudarshan: sudha
stanislaw: staszek stan
surya: sur
swaminathan: swami
tadeusz: tadek tad
tadesse: tad
temitope: temi tope
thaddeus: tad thad
thuylinh: linh thuy
tigist: tigi
tsegaye: tseg
tsehay: tse
uchenna: uche
vikram: vik vicky
venkata: venkat
yetunde: yetty
yohannes: yoni john
yewande: wande
zeynep: zey
zuzanna: zuza
francisco: frankie fran
guillermo: billy will
jose: joe joey
juan: johnny
enrique: henry ricky
miguel: mikey
jorge: george
pedro: pete
andres: andy
mateo: matt
santiago: santi chago
dimitrios: jim jimmy dimi
konstantinos: gus kostas
panagiotis: pete panos taki
ioannis: john yanni
tadeusz: tad ted tadek
krzysztof: chris krzys
malgorzata: gosia maggie
svetlana: lana sveta
yevgeny: gene zhenya
vladimir: vlad vova
xiomara: xio mara
siobhan: shiv
padraig: paddy pat
oluwaseun: seun
temitope: temi tope
`;
