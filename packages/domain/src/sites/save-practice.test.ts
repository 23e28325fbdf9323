import { describe, expect, it, test } from 'vitest';
import { savePractice, type PracticeStanding } from './index.ts';

const entry = { name: 'Saltbush Counseling', timeZone: 'America/Phoenix' };
const fresh: PracticeStanding = { timeZone: 'UTC', sessions: 0, leaving: 0 };
const codeOf = (change: Partial<typeof entry>, standing: Partial<PracticeStanding> = {}): string | null => {
  const saved = savePractice({ ...entry, ...change }, { ...fresh, ...standing });
  return saved.ok ? null : saved.refusal.code;
};

describe('a practice', () => {
  test.each([
    ['no name', { name: ' \t' }, 'name-missing'],
    ['a name of 121 characters', { name: 'x'.repeat(121) }, 'name-long'],
    ['a name on two lines', { name: 'Saltbush\nCounseling' }, 'name-broken'],
    ['an offset for a time zone', { timeZone: '-07:00' }, 'time-zone'],
    ['a time zone that nobody knows', { timeZone: 'Mars/Olympus' }, 'time-zone'],
  ])('is refused with %s', (_what, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  it('takes another time zone while nothing was reckoned by the one that it has', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({}, { sessions: 1 })).toBe('time-zone-in-use');
    expect(codeOf({}, { leaving: 1 })).toBe('time-zone-in-use');
  });

  it('may be renamed at any time', () => {
    const standing = { timeZone: 'America/Phoenix', sessions: 900, leaving: 2 };
    expect(codeOf({ name: 'Saltbush Collective' }, standing)).toBeNull();
    expect(codeOf({ name: 'x'.repeat(120) }, standing)).toBeNull();
  });

  it('loses needless spaces around its name', () => {
    expect(savePractice({ ...entry, name: ' Saltbush Counseling ' }, fresh)).toEqual({
      ok: true,
      value: entry,
    });
  });
});
