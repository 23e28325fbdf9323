import { describe, expect, test } from 'vitest';
import { countUp, partOf, readCorpus, type Note } from '../../scripts/score-corpus.ts';

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

describe('1,379 notes of twenty-one further lots, each scored before any of it was read', () => {
  const corpus = readCorpus('confidentiality-further');
  const isUnread = ({ rosterId }: Note): boolean => /^[hjk]0[246]$/.test(rosterId);
  const isLate = ({ rosterId }: Note): boolean => /^[r-z]/.test(rosterId);

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

  test('two later lots are held to what was reached', () => {
    const [first, second] = ['r', 's'].map((lot) =>
      countUp({ ...corpus, notes: corpus.notes.filter(({ rosterId }) => rosterId.startsWith(lot)) }),
    );
    expect(first?.notes).toBe(60);
    expect(first?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(first?.recall('initials')).toBe(1);
    expect(first?.right).toBeGreaterThanOrEqual(0.93);
    expect(first?.blocksRight).toBeGreaterThanOrEqual(0.98);
    expect(second?.notes).toBe(60);
    expect(second?.recall('name')).toBeGreaterThanOrEqual(0.94);
    expect(second?.recall('initials')).toBe(1);
    expect(second?.right).toBeGreaterThanOrEqual(0.9);
    expect(second?.blocksRight).toBeGreaterThanOrEqual(0.98);
  });

  test('so are four that came after them', () => {
    const [first, second] = [/^[tu]/, /^[vw]/].map((lots) =>
      countUp({ ...corpus, notes: corpus.notes.filter(({ rosterId }) => lots.test(rosterId)) }),
    );
    expect(first?.notes).toBe(120);
    expect(first?.recall('name')).toBeGreaterThanOrEqual(0.96);
    expect(first?.right).toBeGreaterThanOrEqual(0.92);
    expect(second?.notes).toBe(120);
    expect(second?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(second?.recall('detail')).toBeGreaterThanOrEqual(0.7);
    expect(second?.right).toBeGreaterThanOrEqual(0.9);
    expect(second?.blocksRight).toBeGreaterThanOrEqual(0.94);
  });

  test('notes as on a usual day, most of which name nobody, are held to what was reached; most of them nobody has read', () => {
    const [read, counted] = [/^x|^z03/, /^y|^z0[124]/].map((rosters) =>
      countUp({ ...corpus, notes: corpus.notes.filter(({ rosterId }) => rosters.test(rosterId)) }),
    );
    expect(read?.notes).toBe(75);
    expect(read?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(read?.right).toBeGreaterThanOrEqual(0.9);
    expect(read?.blocksRight).toBe(1);
    expect(counted?.notes).toBe(125);
    expect(counted?.recall('name')).toBeGreaterThanOrEqual(0.94);
    expect(counted?.right).toBeGreaterThanOrEqual(0.88);
    expect(counted?.blocksRight).toBe(1);
    expect(counted?.faultless).toBeGreaterThanOrEqual(0.89);
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
    expect(figures.right).toBeGreaterThanOrEqual(0.82);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.91);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.86);
  });
});

describe('320 passages full of forms of names and of initials', () => {
  const corpus = readCorpus('confidentiality-forms');

  test('those that were read are held to what was reached', () => {
    const figures = countUp(partOf(corpus, 1));
    expect(figures.notes).toBe(160);
    expect(figures.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(figures.recall('initials')).toBeGreaterThanOrEqual(0.95);
    expect(figures.right).toBeGreaterThanOrEqual(0.95);
    expect(figures.blocked).toBeGreaterThanOrEqual(0.9);
    expect(figures.blocksRight).toBeGreaterThanOrEqual(0.98);
    expect(figures.faultless).toBeGreaterThanOrEqual(0.95);
  });
});

describe('540 passages with initials, and with what only looks like initials', () => {
  const parts = ['one', 'two'].map((writer) => readCorpus(`confidentiality-initials/${writer}`));

  test('those that were read are held to what was reached', () => {
    const [one, two] = parts.map((part) => countUp(partOf(part, 1)));
    expect([one?.notes, two?.notes]).toEqual([120, 150]);
    expect(one?.recall('initials')).toBeGreaterThanOrEqual(0.64);
    expect(one?.right).toBeGreaterThanOrEqual(0.98);
    expect(two?.recall('initials')).toBeGreaterThanOrEqual(0.78);
    expect(two?.right).toBeGreaterThanOrEqual(0.97);
  });

  test('what nobody has read does not get worse', () => {
    const [one, two] = parts.map((part) => countUp(partOf(part, 0)));
    expect([one?.notes, two?.notes]).toEqual([120, 150]);
    expect(one?.recall('initials')).toBeGreaterThanOrEqual(0.61);
    expect(one?.right).toBeGreaterThanOrEqual(0.88);
    expect(two?.recall('initials')).toBeGreaterThanOrEqual(0.59);
    expect(two?.right).toBeGreaterThanOrEqual(0.93);
  });
});

describe("passages in half of which somebody or something outside bears a member's name", () => {
  const parts = ['one', 'two'].map((writer) => readCorpus(`confidentiality-bearers/${writer}`));

  test('what was learned from is held to what was reached', () => {
    for (const part of parts) {
      const figures = countUp(partOf(part, 1));
      expect(figures.notes).toBe(200);
      expect(figures.recall('name')).toBeGreaterThanOrEqual(0.98);
      expect(figures.blocked).toBeGreaterThanOrEqual(0.94);
      expect(figures.blocksRight).toBeGreaterThanOrEqual(0.95);
      expect(figures.faultless).toBeGreaterThanOrEqual(0.93);
    }
  });

  test('what nobody has read does not get worse', () => {
    const [one, two] = parts.map((part) => countUp(partOf(part, 0)));
    expect([one?.notes, two?.notes]).toEqual([200, 200]);
    expect(one?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(one?.blocked).toBeGreaterThanOrEqual(0.89);
    expect(one?.blocksRight).toBeGreaterThanOrEqual(0.82);
    expect(one?.faultless).toBeGreaterThanOrEqual(0.85);
    expect(two?.recall('name')).toBeGreaterThanOrEqual(0.98);
    expect(two?.blocked).toBeGreaterThanOrEqual(0.85);
    expect(two?.blocksRight).toBeGreaterThanOrEqual(0.71);
    expect(two?.faultless).toBeGreaterThanOrEqual(0.79);
  });
});

describe('passages in which a word is somebody’s name, or a word', () => {
  const parts = ['one', 'two', 'three'].map((writer) => readCorpus(`confidentiality-words/${writer}`));

  test('what was learned from is held to what was reached', () => {
    for (const part of parts) {
      const figures = countUp(partOf(part, 1));
      expect(figures.recall('name')).toBeGreaterThanOrEqual(0.98);
      expect(figures.right).toBeGreaterThanOrEqual(0.95);
      expect(figures.blocksRight).toBeGreaterThanOrEqual(0.97);
      expect(figures.faultless).toBeGreaterThanOrEqual(0.96);
    }
  });

  test('what nobody has read does not get worse', () => {
    const unread = parts.map((part) => countUp(partOf(part, 0)));
    expect(unread.map(({ notes }) => notes)).toEqual([120, 120, 150]);
    for (const figures of unread) {
      expect(figures.recall('name')).toBeGreaterThanOrEqual(0.82);
      expect(figures.right).toBeGreaterThanOrEqual(0.89);
      expect(figures.blocksRight).toBeGreaterThanOrEqual(0.93);
      expect(figures.faultless).toBeGreaterThanOrEqual(0.83);
    }
  });
});
