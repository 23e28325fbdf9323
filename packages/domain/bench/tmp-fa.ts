// False alarms on text that names no member: `pnpm --filter @concord/domain exec tsx bench/false-alarms.bench.ts [FILE.txt|.md ...]`.
// The practices of the fixtures and the marked notes are read against rosters drawn at random; files named on the command line too.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFixture } from '../contract/read-fixture.ts';
import {
  compileRoster,
  findCoMembers,
  type CompiledRoster,
  type GuardPerson,
} from '../src/confidentiality/index.ts';
import type { PracticeRecords } from '../src/practice/index.ts';
import { commonNames, drawRosters, namesThatAreWords } from './drawn-rosters.ts';

const rostersOfAKind = 10;
/** Whether somebody of a roster has a name in a sentence; what only describes a person is left in, to be counted. */
const namesSomebody = (roster: CompiledRoster, sentence: string): boolean =>
  findCoMembers(roster, null, sentence).some(({ kind }) => kind !== 'detail');
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
const inSentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?]["”)]?)\s+(?=["“(]?[A-Z0-9])|\n{2,}/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

interface Prose {
  readonly title: string;
  readonly passages: readonly string[];
}

/** A client or a member of staff as the guard knows people. */
const person = (kind: GuardPerson['kind'], { id, firstName, lastName, ...rest }: { readonly id: string; readonly firstName: string; readonly lastName: string; readonly preferredName?: string | null; readonly otherNames?: readonly string[] }): GuardPerson => ({ id, kind, firstName, lastName, preferredName: rest.preferredName ?? null, otherNames: rest.otherNames ?? [] }); // prettier-ignore

/** Each sentence of a practice's notes once, without those that name a client of the practice. */
function sentencesOf(practice: PracticeRecords, title: string): readonly Prose[] {
  const roster = compileRoster(practice.clients.map((client) => person('client', client)));
  const texts = practice.progressNotes.flatMap((note) => [
    note.presentation,
    note.interventions,
    note.response,
    note.riskAssessment,
    note.riskAction,
    note.medicalNecessity,
    note.benefit,
    note.plan,
  ]);
  const summaries = practice.groupNotes.flatMap((note) =>
    Object.values(note).filter((value) => typeof value === 'string' && value.includes(' ')),
  );
  const once = (list: readonly unknown[]): string[] => [
    ...new Set(list.flatMap((text) => (typeof text === 'string' ? inSentences(text) : []))),
  ];
  return [
    [`${title}: progress notes`, once(texts)] as const,
    [`${title}: group notes`, once(summaries)] as const,
  ].map(([name, all]) => {
    const passages = all.filter((sentence) => !namesSomebody(roster, sentence));
    return {
      title: `${name}, ${all.length - passages.length} of ${all.length} sentences left out`,
      passages,
    };
  });
}

/** The sentences of the hand-marked sets in which nothing is marked and nobody of their own roster has a name. */
function markedProse(folder: string): Prose {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const rosters = JSON.parse(read('rosters.json')) as Readonly<Record<string, readonly GuardPerson[]>>;
  const lines = (name: string): unknown[] => read(name).split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)); // prettier-ignore
  const notes = lines('notes.jsonl') as readonly { noteId: string; rosterId: string; text: string }[];
  const golds = lines('gold.jsonl') as readonly { spans: readonly { start: number; end: number }[] }[];
  const passages = notes.flatMap((note, i) => {
    const roster = compileRoster(rosters[note.rosterId] ?? []);
    const marked = (golds[i]?.spans ?? []).map(({ start, end }) => note.text.slice(start, end));
    return inSentences(note.text).filter(
      (sentence) => !marked.some((words) => sentence.includes(words)) && !namesSomebody(roster, sentence),
    );
  });
  return { title: `marked notes (${path.basename(folder)}), sentences without marks`, passages };
}

function measure({ title, passages }: Prose): void {
  const words = passages.reduce((sum, passage) => sum + countWords(passage), 0);
  print(`\n${title}: ${words} words`);
  for (const [kind, names] of [
    ['common names', commonNames],
    ['names that are words', namesThatAreWords],
  ] as const) {
    const counts = { block: 0, warn: 0 };
    const texts = new Map<string, number>();
    for (const people of drawRosters(names, rostersOfAKind)) {
      const roster = compileRoster(people);
      for (const passage of passages)
        for (const finding of findCoMembers(roster, people[0]?.id ?? '', passage)) {
          counts[finding.level]++;
          const key = `${finding.level} ${finding.kind} ${finding.text}`;
          texts.set(key, (texts.get(key) ?? 0) + 1);
        }
    }
    const rate = (count: number): string => ((count / words / rostersOfAKind) * 1000).toFixed(3);
    print(`  ${kind}: ${rate(counts.block)} blocks, ${rate(counts.warn)} warnings per 1,000 words`);
    if (process.env['SHOW'] !== undefined && !/unseen|further/.test(title))
      // The unread half of a marked set stays unread: its words are never printed.
      for (const [key, count] of [...texts].sort((a, b) => b[1] - a[1]).slice(0, Number(process.env['SHOW'])))
        print(`    ${count} × ${key.replaceAll('\n', ' ')}`);
  }
}

const corpus = path.join(import.meta.dirname, '../corpus');
const proses = process.env.ONLY
  ? process.argv
      .slice(2)
      .map((file) => ({ title: path.basename(file), passages: inSentences(readFileSync(file, 'utf8')) }))
  : [
      ...sentencesOf(await readFixture('riverbend'), 'riverbend'),
      ...sentencesOf(await readFixture('first-group'), 'first-group'),
      markedProse(path.join(corpus, 'confidentiality')),
      markedProse(path.join(corpus, 'confidentiality-unseen')),
      markedProse(path.join(corpus, 'confidentiality-further')),
      ...process.argv.slice(2).map((file) => ({
        title: path.basename(file),
        passages: inSentences(readFileSync(file, 'utf8')),
      })),
    ];
proses.forEach(measure);
