import { expect, test } from 'vitest';
import { allRules } from '../completeness/index.ts';
import { judgeService, rulesThatAWaiverReleases, type ServiceFacts } from './index.ts';

/** Every rule that blocks and is about a client's record, placed by hand: a new one must be placed, too. */
const holdsInSpiteOfAWaiver = [
  'attendance-unrecorded',
  'note-missing',
  'note-for-absent-member',
  'summary-cannot-replace-notes',
  'diagnosis-missing',
  'goal-not-linked',
  'intervention-missing',
  'response-missing',
  'risk-not-documented',
  'risk-without-action',
  'co-member-named',
  'note-unsigned',
  'note-overdue',
  'trainee-without-cosignature',
  'service-code-missing',
  'medical-necessity-missing',
  'benefit-missing',
  'minutes-mismatch',
  'too-many-in-a-day',
  'overlapping-services',
];
/** They are about the group note of the session, which no service is billed for. */
const ofTheGroupNote = ['group-note-missing', 'topic-missing', 'group-note-signed-by-absent'];

const sound: ServiceFacts = {
  attendance: 'attended',
  hasNote: true,
  isSigned: true,
  hasCode: true,
  findings: [],
};
const waived = (ruleId: string): ServiceFacts => ({
  ...sound,
  findings: [{ ruleId, severity: 'block', explanation: 'Mend it.', isWaived: true }],
});

test('every rule that blocks is placed: released by a waiver, or holding in spite of it', () => {
  const blocking = new Set(allRules.filter(({ severity }) => severity === 'block').map(({ id }) => id));
  const placed = [...holdsInSpiteOfAWaiver, ...ofTheGroupNote, ...rulesThatAWaiverReleases];
  expect([...blocking].sort()).toEqual([...placed].sort());
});

test.each([...rulesThatAWaiverReleases])('%s no longer holds a service while it is waived', (ruleId) => {
  expect(judgeService(waived(ruleId)).name).toBe('ready');
  const unwaived = { ...sound, findings: [{ ruleId, severity: 'block' as const, explanation: 'Mend it.' }] };
  expect(judgeService(unwaived).name).toBe('held');
});

test.each(holdsInSpiteOfAWaiver)('%s holds a service although it is waived', (ruleId) => {
  expect(judgeService(waived(ruleId)).name).toBe('held');
});

test('a waiver does not make up for what is missing beside it', () => {
  const state = judgeService({ ...waived('placeholder-left'), isSigned: false });
  expect(state).toMatchObject({ name: 'held', reasons: [{ ruleId: 'note-unsigned' }] });
});
