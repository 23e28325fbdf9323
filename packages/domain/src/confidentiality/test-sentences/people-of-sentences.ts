import type { GuardPerson } from '../index.ts';

/** A group with its staff, and sentences of notes about its first member. Marks as in guard-sentences.ts. */
export interface FormsOfGroup {
  readonly people: readonly GuardPerson[];
  readonly sentences: readonly string[];
}

/** A client of a roster. */
export const client = (
  id: string,
  firstName: string,
  lastName: string,
  preferredName: string | null = null,
  otherNames: readonly string[] = [],
): GuardPerson => ({ id, kind: 'client', firstName, lastName, preferredName, otherNames });
/** A member of staff of a roster. */
export const staff = (id: string, firstName: string, lastName: string): GuardPerson => ({
  ...client(id, firstName, lastName),
  kind: 'staff',
});

/** The people of whom the sentences speak: a group, its staff, and s0, of whom each note is. */
export const peopleOfSentences: readonly GuardPerson[] = [
  client('s0', 'Teresa', 'Walker'),
  client('a1', 'Marcus', 'Hill'),
  client('a2', 'Grace', 'Okafor'),
  client('a3', 'William', 'Young', 'Will'),
  client('a4', 'Dana', 'Rivers'),
  client('a5', 'Siobhán', "O'Neill"),
  client('a6', 'Guadalupe', 'Mendez-Ortiz', null, ['Lupita']),
  client('a7', 'Aleksandr', 'Petrenko'),
  client('a8', 'Hope', 'Price'),
  client('a9', 'Mei-Lin', 'Wu'),
  client('a10', 'Yusuf', 'al-Amin'),
  client('a11', 'DeAndre', 'King'),
  client('a12', 'Rose', 'White'),
  client('a13', 'Mark', 'Long'),
  client('a14', 'June', 'Summers'),
  client('a15', 'Frank', 'Stone'),
  client('a16', 'Jordan', 'Baker'),
  client('a17', 'Austin', 'Brown'),
  client('a18', 'Chase', 'Woods'),
  client('a19', 'Nkechi', 'Eze'),
  client('a20', 'Dov', 'Ben-Ami'),
  client('a21', 'Art', 'Small'),
  client('a22', 'Joy', 'Carter-Lee'),
  staff('s1', 'Ruth', 'Vance'),
  staff('s2', 'Ines', 'Holm'),
];
