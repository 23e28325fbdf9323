/** One name in several languages, a line each: who moves to another country is often called by the form of the place. */
export const translatedNameLines = `
peter piotr pyotr petro pedro pietro pierre petr petros boutros pieter pekka
john juan joao jean jan johann johannes ivan giovanni ioannis yohannes yahya sean ian hans jovan janos
joseph jose giuseppe josef jozef yusuf youssef yosef osip iosif josip yossi
michael miguel michel mikhail michal mykhailo michele mikael mihai mikkel
christopher krzysztof cristobal cristoforo christophe kristof hristo
andrew andres andrei andriy andrzej andrea andre anders andreas
nicholas nicolas nikolai mykola mikolaj niccolo nikos nikola nicolau
alexander alejandro aleksandr oleksandr alessandro alexandre iskander aleksander
george jorge giorgio georges georg yuri jerzy giorgos georgi yuriy
paul pablo pavel paolo paulo pawel pavlo
stephen steven esteban stefan stefano etienne estevao istvan stepan szczepan
william guillermo wilhelm guillaume guglielmo vilmos willem
charles carlos carlo karl karol karel carles
henry enrique heinrich henri enrico henryk hendrik henrique
francis francisco francesco francois franz franciszek frans
anthony antonio antoine anton antoni antonin
james santiago jaime jacques giacomo diego tiago jakob yakov yaakov yaqub jakub jacob
matthew mateo matteo matthieu matthias mateusz matvei matvey
mark marco marcos marek marc markus
luke lucas luca luc lukasz lukas luka
thomas tomas tommaso tomasz foma
philip felipe filippo philippe filip
lawrence lorenzo laurent lars wawrzyniec lavrentiy
louis luis luigi ludwig ludwik
edward eduardo edoardo edouard eduard
richard ricardo riccardo ryszard
robert roberto rupert
raymond ramon raimundo raimondo
vincent vicente vincenzo wincenty
gregory gregorio grigori hryhoriy grzegorz gregoire
eugene eugenio yevgeny evgeny yevhen eugen
theodore teodoro fyodor fedir teodor
daniel danil danylo daniele
david davide dawid daoud dawood
solomon suleiman sulayman salomon shlomo
abraham ibrahim avraham abram ebrahim
isaac ishaq yitzhak itzhak
moses musa moshe moises mose
aaron harun aharon haroun
noah nuh noach
jesus isa issa
elijah ilyas elias ilya eliyahu
mary maria marie miriam maryam mariam marija masha
elizabeth isabel elisabeth elzbieta elisabetta yelizaveta erzsebet elisheva
catherine catalina katarzyna ekaterina kateryna caterina katrin katalin catarina
helen elena helena olena yelena helene ilona
anne anna ana hanna chana hannah
joan juana joanna giovanna johanna jeanne jana ivana yoanna
margaret margarita malgorzata marguerite margherita margit
susan susana zuzanna susanne shoshana
agnes ines agnieszka inez
sophia sofia zofia sophie sofiya
eve eva ewa yeva hawa
martha marta marthe
rachel raquel rahel rachele rakhil
sarah sara sarra
rebecca rivka rebeca rifka
lucy lucia lucie luz
julia giulia yulia julie iulia
irene irena irina iryna
natalie natalia nataliya natasza
theresa teresa therese terezia
veronica weronika veronika veronique
barbara varvara
alice alicia alicja
rose rosa roza
claire clara chiara klara
`;
