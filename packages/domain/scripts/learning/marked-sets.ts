import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileRoster, type CompiledRoster, type GuardPerson } from '../../src/confidentiality/index.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What marks say of a text. */
export interface Marks {
  /** What names or describes a co-member. */
  readonly spans: readonly (Place & { readonly kind: string })[];
  /** Somebody else who bears a member's name. */
  readonly allowed: readonly Place[];
  /** What only looks like a member's name, and why. */
  readonly traps: readonly (Place & { readonly why: string })[];
}

/** A marked note or passage of a set, with the people of its roster. */
export interface MarkedNote extends Marks {
  /** The folder of its set. */
  readonly set: string;
  readonly rosterId: string;
  readonly subjectId: string;
  readonly text: string;
  readonly roster: CompiledRoster;
}

const corpus = path.join(import.meta.dirname, '../../corpus');
const isEven = (rosterId: string): boolean => Number(rosterId.slice(1)) % 2 === 0;

/** The rosters of which the READMEs of the corpus say that they are only counted: nobody reads what the guard misses there, and nothing is learned from them. */
const unread: Readonly<Record<string, (rosterId: string) => boolean>> = {
  'confidentiality-unseen': isEven,
  'confidentiality-further': (rosterId) => /^[hjk]0[246]$|^y|^z0[124]$/.test(rosterId),
  'confidentiality-names': isEven,
  'confidentiality-forms': isEven,
  'confidentiality-initials/one': isEven,
  'confidentiality-initials/two': isEven,
  'confidentiality-passages/five': isEven,
  'confidentiality-bearers/one': isEven,
  'confidentiality-bearers/two': isEven,
  'confidentiality-words/one': isEven,
  'confidentiality-words/two': isEven,
  'confidentiality-words/three': isEven,
};

const files = ['rosters.json', 'notes.jsonl', 'gold.jsonl'] as const;

/** The files of a set, or of several. */
export const filesOf = (sets: readonly string[]): readonly string[] =>
  sets.flatMap((set) => files.map((name) => path.join(corpus, set, name)));

/** Reads the notes of a set that may be learned from. */
export function readMarkedSet(set: string): readonly MarkedNote[] {
  const [rosterFile, noteFile, markFile] = files.map((name) =>
    readFileSync(path.join(corpus, set, name), 'utf8'),
  );
  const lines = (text = ''): unknown[] => text.split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)); // prettier-ignore
  /* eslint-disable no-restricted-syntax -- files of the repository whose form its tests hold */
  const rosters = JSON.parse(rosterFile ?? '') as Readonly<Record<string, readonly GuardPerson[]>>;
  const notes = lines(noteFile) as readonly { noteId: string; rosterId: string; subjectId: string; text: string }[]; // prettier-ignore
  const golds = lines(markFile) as readonly (Marks & { readonly noteId: string })[];
  /* eslint-enable no-restricted-syntax */
  const compiled = new Map(Object.entries(rosters).map(([id, people]) => [id, compileRoster(people)]));
  return notes.flatMap(({ noteId, rosterId, subjectId, text }, i) => {
    const [marks, roster] = [golds[i], compiled.get(rosterId)];
    if (marks?.noteId !== noteId || roster === undefined) throw new Error(`no marks or roster for ${noteId}`);
    const { spans, allowed, traps } = marks;
    return unread[set]?.(rosterId) === true
      ? []
      : [{ set, rosterId, subjectId, text, roster, spans, allowed, traps }];
  });
}
