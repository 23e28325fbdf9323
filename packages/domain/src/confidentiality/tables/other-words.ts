/** Days, months, and words of everyday Spanish in an English note: none of them is a misspelt name. */
export const otherWords = `
monday tuesday wednesday thursday friday saturday sunday january february october november december
dang darn heck gosh lol hmm meh yup nope maine german aleve chex mylo prn tylenol advil motrin
gracias hola adios bueno buena buenos buenas noche noches dia dias tarde tardes si senor senora senorita amigo amiga amigos familia iglesia dios mio madre padre mama papa hijo hija hijos hijas mijo mija abuela abuelo tia tio comadre compadre
trabajo casa calle escuela clinica doctora enfermera dolor dolores nervios susto ataque miedo tristeza corazon cabeza cuerpo sangre vida muerte muertos pan agua comida tamales tortilla frijoles cafe leche dinero
lunes martes miercoles jueves viernes sabado enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre semana mes ano anos hoy ayer manana siempre nunca ahora luego
bien mal mejor peor mucho mucha poco poca todo toda todos nada nadie alguien otro otra mismo solo sola nueva nuevo grande chica chico hombre mujer nina nino ninos gente
estoy esta estan eres soy somos son tengo tiene tienen quiero quiere puedo puede hablo habla hablar hablo vino fue era eran hace hacer ir voy vamos venir vengo sabe saber decir dijo digo lloro lloran comer dormir aguanto aguantar echar echarle ganas
grupo tarea plan ideas paciente asistio puntual sesion animo llanto ansiedad consulta cita medicina pastillas promotora curandera quinceanera fiesta boda bautizo misa rezar rezo oracion
pero porque cuando donde como para por con sin sobre entre hasta desde muy mas menos tambien tampoco aunque mientras orgullosa orgulloso cansada cansado enojada enojado feliz triste fuerte hermano hermana hermanos primo prima vecina vecino
nana nanas baba dada tata bebe haha lala
bonjour merci salut mais avec pour mon ami amie chez voila danke bitte guten morgen abend shalom salaam inshallah mashallah habibi habibti yalla namaste ciao grazie obrigada obrigado saudade
`;
