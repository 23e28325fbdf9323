import type { Instant } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';
import { historyOf, type SeenFinding } from './history.ts';

const at = (text: string): Instant => Date.parse(text) as Instant;
const [sessionEnd, due, later] = [
  at('2026-03-02T18:00:00Z'),
  at('2026-03-05T18:00:00.001Z'),
  at('2026-03-06T09:00:00Z'),
];

const finding = (own: Partial<SeenFinding>): SeenFinding => ({
  rule: 'note-unsigned',
  subject: 'S1|C1|N1|T1',
  groupId: 'group',
  ownSeverity: 'block',
  severityRank: 0,
  menderId: 'therapist',
  appearedAt: sessionEnd,
  validFrom: sessionEnd,
  validUntil: due,
  vanishedAt: null,
  endedByUpdate: false,
  ...own,
});
const overdue = (own: Partial<SeenFinding>): SeenFinding =>
  finding({ rule: 'note-overdue', appearedAt: due, validFrom: due, validUntil: null, ...own });

describe('how findings of a session came and went', () => {
  it('is one row for all that came and went at the same moments', () => {
    const rows = historyOf([
      finding({ subject: 'S1|C1|N1|T1', vanishedAt: later, validUntil: null }),
      finding({ subject: 'S1|C2|N2|T1', vanishedAt: later, validUntil: null }),
      finding({ subject: 'S1|C3|N3|T2', vanishedAt: later, validUntil: null, menderId: 'other' }),
    ]);
    expect(rows.map(({ menderId, endedAt, findings }) => [menderId, endedAt, findings])).toEqual([
      ['therapist', later, 2],
      ['other', later, 1],
    ]);
  });

  it('does not take a note that went from unsigned to overdue for mended', () => {
    const rows = historyOf([finding({}), overdue({ vanishedAt: later })]);
    expect(rows.map(({ rule, endedAt, isFix }) => [rule, endedAt, isFix])).toEqual([
      ['note-unsigned', due, false],
      ['note-overdue', later, true],
    ]);
  });

  it('takes one for mended whose time ran out while another note went overdue', () => {
    const rows = historyOf([finding({ subject: 'S1|C1|N1|T1' }), overdue({ subject: 'S1|C2|N2|T1' })]);
    expect(rows.map(({ rule, isFix }) => [rule, isFix])).toEqual([
      ['note-unsigned', true],
      ['note-overdue', true],
    ]);
  });

  it('leaves out what ended before, or as, it was to be seen', () => {
    expect(
      historyOf([finding({ vanishedAt: sessionEnd }), overdue({ vanishedAt: at('2026-03-04T18:00:00Z') })]),
    ).toEqual([]);
  });

  it('goes on while nothing ends it', () => {
    expect(historyOf([overdue({})])).toEqual([
      {
        rule: 'note-overdue',
        groupId: 'group',
        ownSeverity: 'block',
        severityRank: 0,
        menderId: 'therapist',
        appearedAt: due,
        endedAt: null,
        isFix: true,
        findings: 1,
      },
    ]);
  });
});
