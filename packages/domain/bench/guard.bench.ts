// How fast the guard reads: `pnpm exec tsx packages/domain/bench/guard.bench.ts`. Prints figures, asserts nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileRoster, findCoMembers, type GuardPerson } from '../src/confidentiality/index.ts';

const folder = path.join(import.meta.dirname, '../corpus/confidentiality');
const rosters = JSON.parse(readFileSync(path.join(folder, 'rosters.json'), 'utf8')) as Readonly<
  Record<string, readonly GuardPerson[]>
>;
const words = readFileSync(path.join(folder, 'notes.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .flatMap((line) => (JSON.parse(line) as { readonly text: string }).text.split(/(?<=\s)/));

const wordsPerNote = 200;
const notes: string[] = [];
for (let at = 0; at + wordsPerNote <= words.length; at += wordsPerNote)
  notes.push(words.slice(at, at + wordsPerNote).join(''));

const everybody = Object.entries(rosters).flatMap(([roster, people]) =>
  people.map((person) => ({ ...person, id: `${roster}-${person.id}` })),
);
const people = everybody
  .filter((person) => person.kind === 'client')
  .filter((_, i) => i % 8 === 0)
  .slice(0, 12);
const subject = people[0]?.id ?? '';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const milliseconds = (work: () => void): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const compile = milliseconds(() => compileRoster(people));
const roster = compileRoster(people);
print(`roster of ${people.length}: compiled in ${compile.toFixed(1)} ms, ${roster.names.size} written forms`);
print(
  `first note of ${wordsPerNote} words: ${milliseconds(() => findCoMembers(roster, subject, notes[0] ?? '')).toFixed(2)} ms (nothing warmed up)`,
);

for (let round = 1; round <= 5; round++) {
  let read = 0;
  let found = 0;
  const before = process.cpuUsage();
  const spent = milliseconds(() => {
    for (let again = 0; again < 20; again++) {
      for (const note of notes) {
        found += findCoMembers(roster, subject, note).length;
        read++;
      }
    }
  });
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  print(
    `round ${round}: ${Math.round((read / cpu) * 1000)} notes a second of one core (${Math.round((read / spent) * 1000)} by the clock), ` +
      `${(cpu / read).toFixed(3)} ms a note, ${found} findings`,
  );
}

const hostile: readonly (readonly [string, (size: number) => string])[] = [
  ['one word over and over', (size) => 'marcus '.repeat(size / 7)],
  ['one long word', (size) => 'a'.repeat(size)],
  ['initials', (size) => 'J.B.'.repeat(size / 4)],
  ['relative clauses', (size) => 'the man who '.repeat(size / 12)],
  ['hyphens', (size) => 'Mei-'.repeat(size / 4)],
  ['spaces', (size) => ' '.repeat(size)],
];
for (const [title, make] of hostile) {
  const times = [50_000, 100_000, 200_000].map((size) =>
    milliseconds(() => findCoMembers(roster, subject, make(size))),
  );
  print(`${title}: ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')} for 50, 100 and 200 kB`);
}
