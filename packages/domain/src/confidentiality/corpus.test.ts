import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  compileRoster,
  findCoMembers,
  type CompiledRoster,
  type Finding,
  type GuardPerson,
} from './index.ts';

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
interface Note {
  readonly noteId: string;
  readonly rosterId: string;
  readonly subjectId: string;
  readonly text: string;
}

interface Corpus {
  readonly notes: readonly Note[];
  readonly score: (note: Note) => Scored;
}

function readCorpus(folder: string): Corpus {
  const read = (name: string): string =>
    readFileSync(path.join(import.meta.dirname, '../../corpus', folder, name), 'utf8');
  const linesOf = (name: string): readonly string[] =>
    read(name)
      .split('\n')
      .filter((line) => line !== '');
  const rosters = JSON.parse(read('rosters.json')) as Readonly<Record<string, readonly GuardPerson[]>>;
  const golds = new Map(
    linesOf('gold.jsonl')
      .map((line) => JSON.parse(line) as Gold)
      .map((gold) => [gold.noteId, gold]),
  );
  const compiled = new Map<string, CompiledRoster>();
  return {
    notes: linesOf('notes.jsonl').map((line) => JSON.parse(line) as Note),
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

interface Figures {
  readonly notes: number;
  readonly spans: number;
  readonly recall: (kind: Finding['kind']) => number;
  readonly right: number;
  readonly blocked: number;
  readonly blocksRight: number;
  readonly faultless: number;
}

function countUp({ notes, score }: Corpus): Figures {
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
function partOf(corpus: Corpus, rest: 0 | 1): Corpus {
  return { ...corpus, notes: corpus.notes.filter(({ rosterId }) => Number(rosterId.slice(1)) % 2 === rest) };
}

describe('175 hand-written notes of many styles', () => {
  const figures = countUp(readCorpus('confidentiality'));

  test('are all there, with their marks', () => {
    expect(figures.notes).toBe(175);
    expect(figures.spans).toBeGreaterThan(200);
  });

  test('at least 98 of 100 names, 95 of 100 initials and 70 of 100 descriptions are found', () => {
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall('initials')).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall('detail')).toBeGreaterThanOrEqual(0.7);
  });

  test('at least 95 of 100 findings are right', () => {
    expect(figures.right).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 97 of 100 names beyond doubt are blocked, and 98 of 100 blocks are right', () => {
    expect(figures.blocked).toBeGreaterThanOrEqual(0.97);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.98);
  });

  test('at least 9 of 10 notes are judged without any error', () => {
    expect(figures.faultless).toBeGreaterThanOrEqual(0.9);
  });
});

describe('187 further notes, which were written and marked before the rules were looked at', () => {
  const corpus = readCorpus('confidentiality-unseen');

  test('those that were read since are held to the same', () => {
    const figures = countUp(partOf(corpus, 1));
    expect(figures.notes).toBe(93);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall('initials')).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall('detail')).toBeGreaterThanOrEqual(0.9);
    expect(figures.right).toBeGreaterThanOrEqual(0.95);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.9);
  });

  test('those that nobody has read do not get worse', () => {
    const figures = countUp(partOf(corpus, 0));
    expect(figures.notes).toBe(94);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.94);
    expect(figures.recall('initials')).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall('detail')).toBeGreaterThanOrEqual(0.7);
    expect(figures.right).toBeGreaterThanOrEqual(0.93);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.8);
  });
});

describe('1,179 notes of eighteen further lots, each scored before any of it was read', () => {
  const corpus = readCorpus('confidentiality-further');
  const isUnread = ({ rosterId }: Note): boolean => /^[hjk]0[246]$/.test(rosterId);
  const isLate = ({ rosterId }: Note): boolean => /^[r-w]/.test(rosterId);

  test('those that were read since are held to what was reached', () => {
    const figures = countUp({
      ...corpus,
      notes: corpus.notes.filter((note) => !isUnread(note) && !isLate(note)),
    });
    expect(figures.notes).toBe(720);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall('initials')).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall('detail')).toBeGreaterThanOrEqual(0.95);
    expect(figures.right).toBeGreaterThanOrEqual(0.98);
    expect(figures.blocked).toBeGreaterThanOrEqual(0.98);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.98);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.95);
  });

  test('those that nobody has read do not get worse', () => {
    const figures = countUp({ ...corpus, notes: corpus.notes.filter(isUnread) });
    expect(figures.notes).toBe(99);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.93);
    expect(figures.recall('initials')).toBeGreaterThanOrEqual(0.7);
    expect(figures.recall('detail')).toBeGreaterThanOrEqual(0.9);
    expect(figures.right).toBeGreaterThanOrEqual(0.95);
    expect(figures.blocked).toBeGreaterThanOrEqual(0.95);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.97);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.83);
  });

  test('of two later lots, one was read for its names, the other has only been counted', () => {
    const [read, counted] = ['r', 's'].map((lot) =>
      countUp({ ...corpus, notes: corpus.notes.filter(({ rosterId }) => rosterId.startsWith(lot)) }),
    );
    expect(read?.notes).toBe(60);
    expect(read?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(read?.recall('initials')).toBe(1);
    expect(read?.right).toBeGreaterThanOrEqual(0.93);
    expect(read?.blocksRight).toBeGreaterThanOrEqual(0.98);
    expect(counted?.notes).toBe(60);
    expect(counted?.recall('name')).toBeGreaterThanOrEqual(0.94);
    expect(counted?.recall('initials')).toBe(1);
    expect(counted?.right).toBeGreaterThanOrEqual(0.9);
    expect(counted?.blocksRight).toBeGreaterThanOrEqual(0.98);
  });

  test('of the four last lots, two were read, the others have only been counted', () => {
    const [read, counted] = [/^[tu]/, /^[vw]/].map((lots) =>
      countUp({ ...corpus, notes: corpus.notes.filter(({ rosterId }) => lots.test(rosterId)) }),
    );
    expect(read?.notes).toBe(120);
    expect(read?.recall('name')).toBeGreaterThanOrEqual(0.96);
    expect(read?.right).toBeGreaterThanOrEqual(0.92);
    expect(counted?.notes).toBe(120);
    expect(counted?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(counted?.recall('detail')).toBeGreaterThanOrEqual(0.7);
    expect(counted?.right).toBeGreaterThanOrEqual(0.9);
    expect(counted?.blocksRight).toBeGreaterThanOrEqual(0.94);
  });
});

describe('500 passages full of names and of words that look like names', () => {
  const corpus = readCorpus('confidentiality-names');

  test('those that were read are held to what was reached', () => {
    const figures = countUp(partOf(corpus, 1));
    expect(figures.notes).toBe(250);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall('initials')).toBe(1);
    expect(figures.right).toBeGreaterThanOrEqual(0.94);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.97);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.95);
  });

  test('those that nobody has read do not get worse', () => {
    const figures = countUp(partOf(corpus, 0));
    expect(figures.notes).toBe(250);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.88);
    expect(figures.right).toBeGreaterThanOrEqual(0.8);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.87);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.86);
  });
});
