import { describe, expect, it, test } from 'vitest';
import { saveSite, type SiteStanding } from './index.ts';

const entry = { name: 'Main house', timeZone: 'America/Chicago' };
const codeOf = (change: Partial<typeof entry>, standing: SiteStanding | null = null): string | null => {
  const saved = saveSite({ ...entry, ...change }, standing);
  return saved.ok ? null : saved.refusal.code;
};

describe('a site', () => {
  test.each([
    ['no name', { name: '  ' }, 'name-missing'],
    ['a name of 121 characters', { name: 'x'.repeat(121) }, 'name-long'],
    ['an offset for a time zone', { timeZone: '-06:00' }, 'time-zone'],
    ['a time zone that nobody knows', { timeZone: 'Mars/Olympus' }, 'time-zone'],
  ])('is refused with %s', (_what, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  it('keeps its time zone from the first session on, and may be renamed all the same', () => {
    const standing = { timeZone: 'America/Chicago', sessions: 1 };
    expect(codeOf({ timeZone: 'America/Denver' }, standing)).toBe('time-zone-in-use');
    expect(codeOf({ name: 'Old house' }, standing)).toBeNull();
    expect(codeOf({ timeZone: 'America/Denver' }, { ...standing, sessions: 0 })).toBeNull();
  });

  it('loses needless spaces around its name', () => {
    expect(saveSite({ ...entry, name: ' Main house ' }, null)).toEqual({ ok: true, value: entry });
  });
});
