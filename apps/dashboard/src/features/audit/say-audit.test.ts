import { describe, expect, it } from 'vitest';
import { sayCompleteness, sayFindings, sayOpenSince } from './say-audit.ts';

const group = (name: string, required: number, complete: number) => ({
  group: { id: name, name },
  required,
  complete,
});
const report = (groups: ReturnType<typeof group>[]) => ({
  buckets: [],
  required: groups.map((one) => one.required),
  complete: groups.map((one) => one.complete),
  rules: [],
  groups,
  clinicians: [],
});

describe('what completeness says', () => {
  it('names its numbers, and the group with most open records', () => {
    expect(sayCompleteness(report([group('Grief', 10, 9), group('Skills', 30, 21)]))).toEqual({
      finding: '30 of 40 required records are complete (75%).',
      detail: 'Most are open in Skills: 9 of its 30.',
    });
  });

  it('gives no share of nothing', () => {
    expect(sayCompleteness(report([])).finding).toBe('No record is required in this range.');
  });

  it('says so when nothing is open', () => {
    expect(sayCompleteness(report([group('Grief', 4, 4)])).detail).toBe('Nothing blocks any of them.');
  });
});

describe('what a worklist says', () => {
  it('tells how many of how many are shown', () => {
    expect(sayFindings(250, 100)).toBe('250 findings; the 100 most severe and oldest are shown.');
    expect(sayFindings(1, 1)).toBe('1 finding.');
    expect(sayFindings(0, 0)).toMatch(/^No finding/);
  });
});

describe('how long a finding is open', () => {
  const today = '2026-03-10' as never;

  it('is told in days by the clock of the practice', () => {
    // Still 9 March in Chicago, already 10 March in Greenwich.
    expect(sayOpenSince('2026-03-10T02:00:00Z', 'America/Chicago', today)).toBe('open 1 day');
    expect(sayOpenSince('2026-03-10T02:00:00Z', 'UTC', today)).toBe('open since today');
    expect(sayOpenSince('2026-02-26T12:00:00Z', 'UTC', today)).toBe('open 12 days');
  });
});
