import { describe, expect, test } from 'vitest';
import { saveProcessNote, type ProcessNoteChange } from './index.ts';

const begun: ProcessNoteChange = {
  text: 'What I made of it.',
  isBegun: true,
  documentsTheSession: true,
  isAboutTheSession: true,
};
const codeOf = (change: Partial<ProcessNoteChange>): string | null => {
  const saved = saveProcessNote({ ...begun, ...change });
  return saved.ok ? null : saved.refusal.code;
};

describe('a psychotherapy note', () => {
  test.each([
    ['is begun by whoever documents the session', { isBegun: false }, null],
    ['is begun by nobody else', { isBegun: false, documentsTheSession: false }, 'not-in-room'],
    ['is begun about nobody without a seat', { isBegun: false, isAboutTheSession: false }, 'no-seat'],
    ['stays its author’s when their assignment ends', { documentsTheSession: false }, null],
    ['stays its author’s when the seat turns out to be none', { isAboutTheSession: false }, null],
    ['may be emptied', { text: '' }, null],
    ['holds 20,000 characters', { text: 'x'.repeat(20_000) }, null],
    ['holds no more than 20,000', { text: 'x'.repeat(20_001) }, 'too-long'],
  ] as const)('%s', (_what, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  test('is kept as it was typed, letter by letter', () => {
    expect(saveProcessNote({ ...begun, text: ' Maria looked\n at J. ' })).toEqual({
      ok: true,
      value: ' Maria looked\n at J. ',
    });
  });
});
