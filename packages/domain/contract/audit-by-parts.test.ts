import { expectedResult } from '@concord/fixtures';
import { expect, test } from 'vitest';
import { compareFindings, makeAuditor } from '../src/completeness/index.ts';
import { indexPractice } from '../src/practice/index.ts';
import { parseInstant, type Instant } from '../src/shared/index.ts';
import { readFixture } from './read-fixture.ts';

test('judging each session and each client again finds what the whole audit finds, no more and no less', async () => {
  const about = expectedResult('riverbend', 'about.json') as { readonly asOf: string };
  const records = await readFixture('riverbend');
  const auditor = makeAuditor(indexPractice(records), parseInstant(about.asOf) ?? (0 as Instant));
  const parts = [
    ...records.sessions.flatMap(({ id }) => auditor.auditSession(id)),
    ...records.clients.flatMap(({ id }) => auditor.auditClient(id)),
  ];
  expect(parts.sort(compareFindings)).toEqual(auditor.auditAll().sort(compareFindings));
});

test('a session judged from its own part of the records alone gives the same findings', async () => {
  const about = expectedResult('riverbend', 'about.json') as { readonly asOf: string };
  const asOf = parseInstant(about.asOf) ?? (0 as Instant);
  const records = await readFixture('riverbend');
  const whole = makeAuditor(indexPractice(records), asOf);
  for (const session of records.sessions.filter((_, index) => index % 40 === 0)) {
    // The group's sessions and notes are needed for the comparison with earlier notes, nothing of other groups is.
    const sessions = records.sessions.filter(({ groupId }) => groupId === session.groupId);
    const ofGroup = new Set<string>(sessions.map(({ id }) => id));
    const inGroup = <Fact extends { readonly sessionId: string }>(facts: readonly Fact[]): Fact[] =>
      facts.filter(({ sessionId }) => ofGroup.has(sessionId));
    const part = {
      ...records,
      groups: records.groups.filter(({ id }) => id === session.groupId),
      memberships: records.memberships.filter(({ groupId }) => groupId === session.groupId),
      sessions,
      attendance: inGroup(records.attendance).filter(({ sessionId }) => sessionId === session.id),
      progressNotes: inGroup(records.progressNotes),
      groupNotes: inGroup(records.groupNotes).filter(({ sessionId }) => sessionId === session.id),
    };
    const alone = makeAuditor(indexPractice(part), asOf).auditSession(session.id);
    expect(alone.sort(compareFindings)).toEqual(whole.auditSession(session.id).sort(compareFindings));
  }
});
