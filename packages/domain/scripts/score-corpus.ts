import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  compileRoster,
  findCoMembers,
  type CompiledRoster,
  type Finding,
  type GuardPerson,
} from '../src/confidentiality/index.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Span extends Place {
  readonly personId: string | null;
  readonly kind: Finding['kind'];
  readonly must: 'block' | 'warn' | 'any';
}
interface Gold {
  readonly noteId: string;
  readonly spans: readonly Span[];
  readonly allowed: readonly Place[];
}
export interface Note {
  readonly noteId: string;
  readonly rosterId: string;
  readonly subjectId: string;
  readonly text: string;
}

export interface Corpus {
  readonly notes: readonly Note[];
  readonly score: (note: Note) => Scored;
}

/** Reads a folder of marked notes. */
export function readCorpus(folder: string): Corpus {
  const read = (name: string): string =>
    readFileSync(path.join(import.meta.dirname, '../corpus', folder, name), 'utf8');
  const linesOf = (name: string): readonly string[] =>
    read(name)
      .split('\n')
      .filter((line) => line !== '');
  /* eslint-disable no-restricted-syntax -- files of the repository whose form its tests hold */
  const rosters = JSON.parse(read('rosters.json')) as Readonly<Record<string, readonly GuardPerson[]>>;
  const golds = new Map(
    linesOf('gold.jsonl')
      .map((line) => JSON.parse(line) as Gold)
      .map((gold) => [gold.noteId, gold]),
  );
  const compiled = new Map<string, CompiledRoster>();
  const notes = linesOf('notes.jsonl').map((line) => JSON.parse(line) as Note);
  /* eslint-enable no-restricted-syntax */
  return {
    notes,
    score: (note) => {
      const gold = golds.get(note.noteId);
      const people = rosters[note.rosterId];
      if (gold === undefined || people === undefined)
        throw new Error(`no marks or roster for ${note.noteId}`);
      const roster = compiled.get(note.rosterId) ?? compileRoster(people);
      compiled.set(note.rosterId, roster);
      return judge(gold, findCoMembers(roster, note.subjectId, note.text));
    },
  };
}

const shared = (a: Place, b: Place): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const length = (place: Place): number => place.end - place.start;
/** A finding answers a marked place when it means the same person and isn't so long that it points at nothing. */
const answers = (finding: Finding, span: Place & { readonly personId?: string | null }): boolean =>
  shared(finding, span) > 0 &&
  length(finding) <= 2 * length(span) + 24 &&
  (span.personId == null || finding.personId === null || finding.personId === span.personId);

/** Findings never overlap, so what they cover adds up. */
function isFound(span: Span, findings: readonly Finding[]): boolean {
  const covered = findings
    .filter((finding) => answers(finding, span))
    .map((finding) => shared(finding, span));
  return covered.reduce((sum, part) => sum + part, 0) * 2 >= length(span);
}

const meets = (finding: Finding, place: Place): boolean =>
  answers(finding, place) &&
  (shared(finding, place) * 2 >= length(place) || shared(finding, place) * 2 > length(finding));

interface Scored {
  readonly spans: readonly (Span & { readonly isFound: boolean; readonly isBlocked: boolean })[];
  readonly right: readonly Finding[];
  readonly wrong: readonly Finding[];
}

function judge(gold: Gold, findings: readonly Finding[]): Scored {
  const blocks = findings.filter((finding) => finding.level === 'block');
  const right = findings.filter((finding) =>
    gold.spans.some((span) => answers(finding, span) && meets(finding, span)),
  );
  const excused = findings.filter(
    (finding) => finding.level === 'warn' && gold.allowed.some((place) => meets(finding, place)),
  );
  return {
    spans: gold.spans.map((span) => ({
      ...span,
      isFound: isFound(span, findings),
      isBlocked: isFound(span, blocks),
    })),
    right,
    wrong: findings.filter((finding) => !right.includes(finding) && !excused.includes(finding)),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export interface Figures {
  readonly notes: number;
  readonly spans: number;
  readonly recall: (kind: Finding['kind']) => number;
  readonly right: number;
  readonly blocked: number;
  readonly blocksRight: number;
  readonly faultless: number;
}

/** What the guard makes of the notes of a corpus, in shares of one. */
export function countUp({ notes, score }: Corpus): Figures {
  const scored = notes.map(score);
  const spans = scored.flatMap((one) => one.spans);
  const certain = spans.filter((span) => span.must === 'block');
  const faultless = scored.filter((one) => one.wrong.length === 0 && one.spans.every((span) => span.isFound));
  const shareRight = (level?: Finding['level']): number => {
    const [right, wrong] = (['right', 'wrong'] as const).map(
      (list) =>
        scored.flatMap((one) => one[list]).filter((finding) => level === undefined || finding.level === level)
          .length,
    );
    return share(right ?? 0, (right ?? 0) + (wrong ?? 0));
  };
  return {
    notes: notes.length,
    spans: spans.length,
    recall: (kind) => {
      const marked = spans.filter((span) => span.kind === kind);
      return share(marked.filter((span) => span.isFound).length, marked.length);
    },
    right: shareRight(),
    blocked: share(certain.filter((span) => span.isBlocked).length, certain.length),
    blocksRight: shareRight('block'),
    faultless: share(faultless.length, scored.length),
  };
}

/** The corpus, or the part of it whose rosters have odd or even numbers. */
export function partOf(corpus: Corpus, rest: 0 | 1): Corpus {
  return { ...corpus, notes: corpus.notes.filter(({ rosterId }) => Number(rosterId.slice(1)) % 2 === rest) };
}
