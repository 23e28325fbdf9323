import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../shared/index.ts';
import { recordDisclosure, type Disclosure } from './record-disclosure.ts';

const today = '2026-03-02' as CivilDate;
const sent: Disclosure = {
  disclosedOn: '2026-03-01' as CivilDate,
  recipient: 'County court',
  what: 'Attendance from January to March',
  purpose: 'Court order',
};
const refusalOf = (change: Partial<Disclosure>): readonly unknown[] => {
  const outcome = recordDisclosure({ ...sent, ...change }, today);
  return outcome.ok ? [] : [outcome.refusal.code, outcome.refusal.field];
};

describe('entering a disclosure', () => {
  it('keeps when, to whom, what and what for, without spaces around them', () => {
    expect(recordDisclosure({ ...sent, recipient: ' County court ' }, today)).toEqual({
      ok: true,
      value: sent,
    });
  });

  it('may be of today, not of tomorrow', () => {
    expect(refusalOf({ disclosedOn: today })).toEqual([]);
    expect(refusalOf({ disclosedOn: '2026-03-03' as CivilDate })).toEqual(['disclosed-later', 'disclosedOn']);
  });

  it.each([
    ['recipient', 2, 300],
    ['what', 3, 1_000],
    ['purpose', 3, 1_000],
  ] as const)('wants %s in %i to %i characters', (field, from, to) => {
    expect(refusalOf({ [field]: 'x'.repeat(from - 1) })).toEqual(['text-length', field]);
    expect(refusalOf({ [field]: 'x'.repeat(from) })).toEqual([]);
    expect(refusalOf({ [field]: 'x'.repeat(to) })).toEqual([]);
    expect(refusalOf({ [field]: 'x'.repeat(to + 1) })).toEqual(['text-length', field]);
  });
});
