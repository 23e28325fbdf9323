/** The families of given names from h to m; see nicknames.ts. */
export const nicknamesHToM = `
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
myron: ron`;
