import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Sighting, Standing } from './find-names.ts';

/** Finds co-members' e-mail addresses and telephone numbers, where the roster lists them. */
export function findContacts(text: string, roster: CompiledRoster, standing: Standing): readonly Sighting[] {
  const wanted = roster.contacts.filter((contact) => standing(contact.person) === 'co-member');
  if (wanted.length === 0) return [];
  const found: Sighting[] = [];
  for (const match of text.matchAll(/[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,4}/g)) {
    add(
      found,
      match.index,
      match[0],
      wanted.filter((contact) => contact.text === match[0].toLowerCase()),
    );
  }
  for (const match of text.matchAll(/\+?\d(?:[ .()/-]{0,2}\d){6,14}/g)) {
    const digits = match[0].replace(/\D/g, '');
    add(
      found,
      match.index,
      match[0],
      wanted.filter((contact) => contact.digits.length === 7 && digits.endsWith(contact.digits)),
    );
  }
  return found;
}

function add(found: Sighting[], start: number, text: string, owners: CompiledRoster['contacts']): void {
  if (owners.length === 0) return;
  const people = [...new Set(owners.map((owner) => owner.person))];
  found.push({ start, end: start + text.length, people, kind: 'name', level: 'block' });
}
