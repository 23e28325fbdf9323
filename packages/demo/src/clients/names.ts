const words = (text: string): readonly string[] => text.split(' ');

// No name here is also a word of the notes (Hope, Will, Grace, Young), so that a sweep for names finds people only.
export const feminineNames = words(
  'Adaeze Agnieszka Alejandra Amparo Aoife Araceli Beatriz Bronwyn Camille Chiara Consuelo Dagmar Delphine Dolores Eilidh Elspeth Esperanza Fatima Fiona Genevieve Gretchen Guadalupe Hadassah Henrietta Ileana Imelda Ingeborg Jacinta Jocelyn Josefina Kathleen Kimiko Lakshmi Lorraine Lourdes Marguerite Maribel Marisol Meera Mercedes Monique Nadezhda Natalia Ngozi Nizhoni Oksana Ottilie Paloma Petra Philippa Rahel Rosario Roxana Sabrina Shirin Siobhan Soledad Svetlana Tamsin Thandiwe Ursula Valentina Wilhelmina Ximena Yolanda Zainab',
);
export const masculineNames = words(
  'Abelardo Alasdair Anders Arturo Baltasar Bartholomew Benedikt Calvin Cedric Clement Curtis Desmond Dominik Eduardo Efrain Emeka Ephraim Esteban Fabian Fergus Florian Geoffrey Gilberto Gunnar Hamish Hector Hideo Horace Ignacio Isidro Jerome Joaquin Kareem Kenji Lamont Leopold Lorenzo Malcolm Marcelino Milan Nikolai Octavio Oswaldo Percival Quentin Ramiro Reginald Rigoberto Roderick Salvador Serafin Sigurd Stanislav Thaddeus Tobias Tomasz Ulises Vaughn Wendell Winston Xavier Yusuf Zoltan',
);
export const neutralNames = words('Ariel Emerson Indigo Jules Kestrel Lennox Marlowe Quill Rowan Tatum');
export const lastNames = words(
  'Abernathy Adler Aguilar Akintola Alvarado Amundsen Antonsson Arellano Ashworth Balakrishnan Barragan Begum Benally Bergstrom Bianchi Blackhorse Bocanegra Bogdanov Castellano Cavanaugh Chakraborty Chavarria Clutterbuck Contreras Czerny Dahlgren Delacroix Demetriou Dhillon Dietrich Eberhardt Echeverria Ekwueme Espinoza Fairweather Farrokhzad Fitzwilliam Fontaine Fujimoto Galbraith Gallegos Gorman Grigoryan Gutierrez Haddad Halloran Hasegawa Hernandez Hofstetter Ibarra Ivanenko Jankowski Jaramillo Jimenez Kavanagh Khoury Kowalczyk Kristiansen Lachance Lindqvist Lombardi Maestas Magnusson Manygoats Mbeki McAllister Mendoza Mikkelsen Montoya Mukherjee Nakagawa Navarrete Nwosu Obermeyer Ocampo Olufsen Ortega Pacheco Papadakis Pemberton Petrosyan Quintana Rademaker Ramanathan Rasmussen Renteria Rosenthal Saavedra Sandoval Scarborough Schimmel Shapiro Sorensen Stanhope Szabo Takahashi Tsosie Trujillo Ulibarri Underhill Valenzuela Vandermeer Villanueva Wadsworth Weatherby Whitcomb Yazzie Zambrano Zielinski',
);
export const nicknames: Readonly<Record<string, string>> = {
  Alejandra: 'Aleja',
  Bartholomew: 'Barth',
  Beatriz: 'Bea',
  Consuelo: 'Chelo',
  Dolores: 'Lola',
  Eduardo: 'Lalo',
  Genevieve: 'Gigi',
  Geoffrey: 'Geoff',
  Guadalupe: 'Lupita',
  Henrietta: 'Hettie',
  Ignacio: 'Nacho',
  Jacinta: 'Jacy',
  Josefina: 'Pepita',
  Kathleen: 'Kathy',
  Leopold: 'Leo',
  Mercedes: 'Merche',
  Natalia: 'Tasha',
  Nikolai: 'Kolya',
  Philippa: 'Pippa',
  Reginald: 'Reggie',
  Salvador: 'Chava',
  Thaddeus: 'Thad',
  Tobias: 'Toby',
  Wilhelmina: 'Mina',
  Yolanda: 'Yoli',
};
