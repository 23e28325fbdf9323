import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRoster, findCoMembers, type Finding, type GuardPerson } from './index.ts';

const firstNames = [
  'Marcus',
  'Siobhán',
  'Priya',
  'Oluwaseun',
  'DeShawn',
  'Mei-Ling',
  'Yusuf',
  'Svetlana',
  'Guadalupe',
  'Hiroshi',
  'Nkechi',
  'Ana Lucía',
  'Björn',
  'Fatima',
  'Eoghan',
];
const lastNames = [
  'Okonkwo',
  "O'Sullivan",
  'Raghunathan',
  'Pettigrew',
  'Kowalczyk',
  'al-Sayed',
  'Nakagawa',
  'Fernández',
  'Shevchenko',
  'Lindqvist',
  'Mbeki',
  'Delacroix',
  'Haugen',
  'Wiśniewska',
  'Mendez-Ortiz',
];

const rosters = fc
  .tuple(
    fc.shuffledSubarray(firstNames, { minLength: 3, maxLength: 10 }),
    fc.shuffledSubarray(lastNames, { minLength: 10, maxLength: 10 }),
  )
  .map(([firsts, lasts]) =>
    firsts.map((firstName, i): GuardPerson => ({
      id: `c${i}`,
      kind: 'client',
      firstName,
      lastName: lasts[i] ?? 'Haugen',
      preferredName: null,
      otherNames: [],
    })),
  );

const frames = [
  (name: string) => `Client told ${name} that she was sorry.`,
  (name: string) => `Client was quiet. ${name} offered her a tissue, and she took it.`,
  (name: string) => `She said "${name} gets it" and smiled; no SI/HI.`,
  (name: string) => `Feedback from ${name}, who had been silent, was hard to hear.`,
  (name: string) => `Worked with\n${name} on the handout (10 minutes).`,
];

const forms: readonly ((person: GuardPerson) => string)[] = [
  (person) => `${person.firstName} ${person.lastName}`,
  (person) => person.firstName,
  (person) => person.lastName,
  (person) => `${person.firstName}'s`,
  (person) => person.firstName.toUpperCase(),
  (person) => person.lastName.toLowerCase(),
  (person) => `${person.firstName} ${person.lastName.charAt(0).toUpperCase()}.`,
  (person) => `${person.firstName.charAt(0)}. ${person.lastName}`,
  (person) => `Mr. ${person.lastName}`,
  (person) => `${person.lastName}, ${person.firstName}`,
  (person) => person.firstName.normalize('NFD').replace(/\p{M}/gu, ''),
  (person) => person.firstName.normalize('NFD'),
  (person) => `${person.firstName}\n${person.lastName}`,
  (person) => person.lastName.replace(/^(\p{L}{2})/u, '$1\u200b'),
];

function expectSound(text: string, findings: readonly Finding[]): void {
  let last = 0;
  for (const finding of findings) {
    expect(finding.start).toBeGreaterThanOrEqual(last);
    expect(finding.end).toBeGreaterThan(finding.start);
    expect(finding.end).toBeLessThanOrEqual(text.length);
    expect(finding.text).toBe(text.slice(finding.start, finding.end));
    expect(finding.suggestion).not.toBe('');
    last = finding.end;
  }
}

describe('whatever the roster and the sentence', () => {
  test('every planted form of a name is found', () => {
    fc.assert(
      fc.property(
        rosters,
        fc.nat(),
        fc.constantFrom(...forms),
        fc.constantFrom(...frames),
        (people, pick, form, frame) => {
          const subject = people[0];
          const person = people[1 + (pick % (people.length - 1))];
          if (subject === undefined || person === undefined) return;
          const planted = form(person);
          const text = frame(planted);
          const findings = findCoMembers(compileRoster(people), subject.id, text);
          expectSound(text, findings);
          const at = text.indexOf(planted);
          const covered = findings
            .filter((finding) => finding.personId === person.id || finding.personId === null)
            .reduce(
              (sum, finding) =>
                sum + Math.max(0, Math.min(finding.end, at + planted.length) - Math.max(finding.start, at)),
              0,
            );
          expect(covered * 2, text).toBeGreaterThanOrEqual(planted.length);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('the order of the roster changes nothing', () => {
    fc.assert(
      fc.property(
        rosters,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...forms), fc.constantFrom(...frames)), { maxLength: 5 }),
        fc.nat(),
        (people, plants, turn) => {
          const text = plants
            .map(([pick, form, frame]) => frame(form(people[pick % people.length] ?? { ...noOne })))
            .join(' ');
          const turned = [
            ...people.slice(turn % people.length),
            ...people.slice(0, turn % people.length),
          ].reverse();
          expect(findCoMembers(compileRoster(turned), 'c0', text)).toEqual(
            findCoMembers(compileRoster(people), 'c0', text),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('findings lie within the text, in order and apart, for any text at all', () => {
    const roster = compileRoster(
      firstNames.map((firstName, i) => ({
        ...noOne,
        id: `c${i}`,
        firstName,
        lastName: lastNames[i] ?? 'Haugen',
      })),
    );
    const scraps = fc.constantFrom(
      ...firstNames,
      ...lastNames,
      'Dr.',
      'her sister,',
      'the',
      'dentist who',
      'J.',
      'MP',
      '"',
      '\n',
      '-',
      '/',
      "'s",
      ', ',
      '. ',
      '\u200b',
      '\u202e',
      '😀',
      '\ud83d',
      'Client B',
      'é',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.oneof(scraps, fc.string({ maxLength: 6 })), { maxLength: 40 })
        .map((parts) => parts.join(' ')),
      fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expectSound(text, findCoMembers(roster, 'c0', text));
      }),
      { numRuns: 2000 },
    );
  });
});

const noOne: GuardPerson = {
  id: 'x',
  kind: 'client',
  firstName: 'Marcus',
  lastName: 'Haugen',
  preferredName: null,
  otherNames: [],
};
