import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileRoster, findCoMembers, type CompiledRoster, type Finding, type GuardPerson } from '../../src/confidentiality/index.ts'; // prettier-ignore

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface MarkedNote {
  /** The folder of its set. */
  readonly set: string;
  /** Nobody may learn from it: it is only counted. */
  readonly isOnlyCounted: boolean;
  readonly text: string;
  readonly descriptions: readonly Place[];
  /** What the guard finds, names and descriptions. */
  readonly findings: readonly Finding[];
}

const corpus = path.join(import.meta.dirname, '../../corpus');
/** Notes by several hands, and short passages, each folder by another writer. */
export const noteSets = [
  'confidentiality',
  'confidentiality-unseen',
  'confidentiality-further',
  'confidentiality-names',
] as const;
export const passageSets = ['confidentiality-passages/one', 'confidentiality-passages/two', 'confidentiality-passages/three', 'confidentiality-passages/four', 'confidentiality-passages/five'] as const; // prettier-ignore

/** The rosters of which the READMEs say that nobody reads what the guard misses there. */
function isOnlyCounted(set: string, rosterId: string): boolean {
  if (/^confidentiality-(?:unseen|names|passages\/five)$/.test(set))
    return Number(rosterId.slice(1)) % 2 === 0;
  return set === 'confidentiality-further' && /^[hjk]0[246]$|^y|^z0[124]$/.test(rosterId);
}

/** Reads the notes of a folder of the corpus, or of any other in the same form, with their marks and with what the guard finds. */
export function readMarkedNotes(set: string): readonly MarkedNote[] {
  const read = (name: string): string => readFileSync(path.resolve(corpus, set, name), 'utf8');
  const lines = (name: string): unknown[] => read(name).split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)); // prettier-ignore
  /* eslint-disable no-restricted-syntax -- files of the repository whose form its tests hold */
  const rosters = JSON.parse(read('rosters.json')) as Readonly<Record<string, readonly GuardPerson[]>>;
  const notes = lines('notes.jsonl') as readonly { noteId: string; rosterId: string; subjectId: string; text: string }[]; // prettier-ignore
  const golds = lines('gold.jsonl') as readonly { noteId: string; spans: readonly (Place & { kind: string })[] }[]; // prettier-ignore
  /* eslint-enable no-restricted-syntax */
  const marks = new Map(golds.map(({ noteId, spans }) => [noteId, spans]));
  const compiled = new Map<string, CompiledRoster>();
  return notes.map(({ noteId, rosterId, subjectId, text }) => {
    const roster = compiled.get(rosterId) ?? compileRoster(rosters[rosterId] ?? []);
    compiled.set(rosterId, roster);
    return {
      set,
      isOnlyCounted: isOnlyCounted(set, rosterId),
      text,
      descriptions: (marks.get(noteId) ?? []).filter(({ kind }) => kind === 'detail'),
      findings: findCoMembers(roster, subjectId, text),
    };
  });
}
