import { describe, expect, test } from 'vitest';
import type { PracticeRecords } from '../practice/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { GroupNote } from '../group-notes/index.ts';
import {
  attendanceOf,
  changed,
  day,
  findIn,
  noteOf,
  sessionOn,
  soundPractice,
  without,
} from '../testing/index.ts';

const { attendance, progressNotes, signatures, memberships, groups, goals, groupNotes, clients } =
  soundPractice;

const withNote = (change: Partial<ProgressNote>): Partial<PracticeRecords> => ({
  progressNotes: changed(progressNotes, ({ id }) => id === 'n1', change),
});
const withGroupNote = (change: Partial<GroupNote>): Partial<PracticeRecords> => ({
  groupNotes: changed(groupNotes, () => true, change),
});
const inGroup = (change: Partial<(typeof groups)[number]>): Partial<PracticeRecords> => ({
  groups: changed(groups, () => true, change),
});
const ofN1 = (rule: string): string[] => [`${rule} s1 c1 n1 -`];
test('records in which nothing is missing give no finding', () => {
  expect(findIn({})).toEqual([]);
});

test('the same records in a process group give no finding', () => {
  expect(findIn(inGroup({ kind: 'process' }))).toEqual([]);
});

describe('before the session has ended', () => {
  test('nothing is found, however much is missing', () => {
    const nothing = { attendance: [], progressNotes: [], groupNotes: [], signatures: [], goalRatings: [] };
    expect(findIn(nothing, '2026-01-13T20:29:59-06:00')).toEqual([]);
    expect(findIn(nothing, '2026-01-13T20:30:00-06:00')).not.toEqual([]);
  });
});

describe('the record exists', () => {
  test('a seat without attendance is found, and its note is one of a member who was absent', () => {
    expect(findIn({ attendance: without(attendance, ({ clientId }) => clientId === 'c1') })).toEqual([
      'attendance-unrecorded s1 c1 - -',
      'note-for-absent-member s1 c1 n1 -',
    ]);
  });

  test('an attended seat without a note is found', () => {
    expect(findIn({ progressNotes: without(progressNotes, ({ id }) => id === 'n1') })).toEqual([
      'note-missing s1 c1 - -',
    ]);
  });

  test('a guest is found, and the guest’s note is judged like any other', () => {
    const guest = {
      attendance: [...attendance, attendanceOf('s1', 'c3')],
      progressNotes: [...progressNotes, noteOf('n3', 's1', 'c3', { plan: null })],
    };
    expect(findIn(guest)).toEqual([
      'attendance-outside-membership s1 c3 - -',
      'goal-not-linked s1 c3 n3 -',
      'note-overdue s1 c3 n3 T1',
      'plan-missing s1 c3 n3 -',
    ]);
  });

  test('a guest without a note is found as a guest only: there is no seat', () => {
    expect(findIn({ attendance: [...attendance, attendanceOf('s1', 'c3')] })).toEqual([
      'attendance-outside-membership s1 c3 - -',
    ]);
  });

  test('a member on the first and on the last day of the membership is no guest', () => {
    const oneDay = { enteredOn: day('2026-01-13'), leftOn: day('2026-01-13'), exit: 'completed' } as const;
    const stays = changed(memberships, ({ id }) => id === 'm1', { ...oneDay, exitCircumstances: 'Moved.' });
    expect(findIn({ memberships: stays })).toEqual([]);
  });

  test('a note of an absent member is asked for signatures and individuality, not for its content', () => {
    const absent = { status: 'no_show', notified: false, followUp: 'Called.', makeup: 'none' } as const;
    const found = findIn({
      attendance: changed(attendance, ({ clientId }) => clientId === 'c1', absent),
      ...withNote({ response: null, minutes: 3, plan: null }),
      signatures: without(signatures, ({ recordId }) => recordId === 'n1'),
    });
    expect(found).toEqual(['note-for-absent-member s1 c1 n1 -', 'note-overdue s1 c1 n1 T1']);
  });

  test('of a cancelled session only its notes are found', () => {
    const cancelled = { sessions: [sessionOn('s1', '2026-01-13', { status: 'cancelled' })], signatures: [] };
    expect(findIn(cancelled)).toEqual([
      'note-for-absent-member s1 c1 n1 -',
      'note-for-absent-member s1 c2 n2 -',
    ]);
    expect(findIn(cancelled, '2026-01-13T20:29:59-06:00')).toEqual([]);
  });

  test('a group that keeps a summary needs notes only of those who are billed individually', () => {
    const summary = { ...inGroup({ documentation: 'summary' }), progressNotes: [] };
    const payerId = soundPractice.payers.find(({ id }) => id === 'self')?.id ?? null;
    expect(findIn(summary)).toEqual([
      'summary-cannot-replace-notes s1 c1 - -',
      'summary-cannot-replace-notes s1 c2 - -',
    ]);
    expect(findIn({ ...summary, clients: changed(clients, ({ id }) => id === 'c1', { payerId }) })).toEqual([
      'summary-cannot-replace-notes s1 c2 - -',
    ]);
    expect(findIn({ ...summary, clients: changed(clients, () => true, { payerId: null }) })).toEqual([]);
  });

  test('a group note is asked for where the group keeps one', () => {
    const none = { groupNotes: [], signatures: without(signatures, ({ kind }) => kind === 'group_note') };
    expect(findIn(none)).toEqual(['group-note-missing s1 - - -']);
    expect(findIn({ ...none, ...inGroup({ documentation: 'individual' }) })).toEqual([]);
  });

  test.each([
    ['excused', null, 'Called.', true],
    ['late_cancel', true, ' ', true],
    ['no_show', false, 'Called.', false],
  ] as const)(
    'an absence (%s) with notice %s and follow-up “%s” is found: %s',
    (status, notified, followUp, is) => {
      const absent = { status, notified, followUp, makeup: 'none' } as const;
      const found = findIn({
        attendance: changed(attendance, ({ clientId }) => clientId === 'c1', absent),
        progressNotes: without(progressNotes, ({ id }) => id === 'n1'),
      });
      expect(found).toEqual(is ? ['absence-undocumented s1 c1 - -'] : []);
    },
  );

  test('makeup is asked for in psychoeducational groups, at sessions with a module', () => {
    const missed = {
      attendance: changed(attendance, ({ clientId }) => clientId === 'c1', {
        status: 'excused' as const,
        notified: true,
        followUp: 'Called.',
      }),
      progressNotes: without(progressNotes, ({ id }) => id === 'n1'),
    };
    expect(findIn(missed)).toEqual(['makeup-undocumented s1 c1 - -']);
    expect(findIn({ ...missed, ...inGroup({ kind: 'process' }) })).toEqual([]);
    expect(findIn({ ...missed, sessions: [sessionOn('s1', '2026-01-13', { module: null })] })).toEqual([]);
  });
});

describe('what a note says', () => {
  test.each<[string, Partial<ProgressNote>]>([
    ['intervention-missing', { interventions: ' ' }],
    ['response-missing', { response: '\n' }],
    ['response-too-thin', { response: 'One two three four five six seven.' }],
    ['participation-missing', { participation: null }],
    ['risk-not-documented', { suicidalIdeation: null }],
    ['risk-not-documented', { homicidalIdeation: 'not_assessed' }],
    ['risk-without-action', { suicidalIdeation: 'passive', riskAssessment: 'Assessed.' }],
    ['risk-without-action', { homicidalIdeation: 'active', riskAction: 'Safety plan.' }],
    ['plan-missing', { plan: '' }],
    ['comprehension-missing', { comprehension: null }],
    ['placeholder-left', { benefit: 'Learned [skill name].' }],
    ['service-code-missing', { serviceCode: ' ' }],
    ['medical-necessity-missing', { medicalNecessity: null }],
    ['benefit-missing', { benefit: null }],
    ['minutes-mismatch', { minutes: 89 }],
    ['minutes-mismatch', { minutes: null }],
    ['service-code-unknown', { serviceCode: '90846' }],
  ])('%s is found: %j', (rule, change) => {
    expect(findIn(withNote(change))).toEqual(ofN1(rule));
  });

  test.each<[string, Partial<ProgressNote>]>([
    ['a response of eight words', { response: 'One two three four five six seven eight.' }],
    [
      'risk with assessment and action',
      { suicidalIdeation: 'active', riskAssessment: 'A.', riskAction: 'B.' },
    ],
  ])('%s is enough', (_title, change) => {
    expect(findIn(withNote(change))).toEqual([]);
  });

  test('therapeutic factors are asked for in process groups, comprehension is not', () => {
    const change = withNote({ therapeuticFactors: [], comprehension: null });
    expect(findIn({ ...change, ...inGroup({ kind: 'process' }) })).toEqual(
      ofN1('therapeutic-factors-missing'),
    );
  });

  test('a note without a code is not asked what supports a service', () => {
    const bare = { serviceCode: null, minutes: 1, benefit: null, medicalNecessity: null };
    const payerId = soundPractice.payers.find(({ id }) => id === 'self')?.id ?? null;
    expect(findIn({ ...withNote(bare), clients: changed(clients, () => true, { payerId }) })).toEqual([]);
  });

  test.each([
    ['2026-01-13', null, true],
    ['2026-01-01', '2026-01-13', true],
    ['2026-01-14', null, false],
    ['2026-01-01', '2026-01-12', false],
  ])('a diagnosis and a goal from %s to %s are there on the session’s date: %s', (from, to, isThere) => {
    const last = to === null ? null : day(to);
    const found = findIn({
      diagnoses: changed(soundPractice.diagnoses, ({ clientId }) => clientId === 'c1', {
        from: day(from),
        to: last,
      }),
      goals: changed(goals, ({ clientId }) => clientId === 'c1', { openedOn: day(from), closedOn: last }),
    });
    expect(found).toEqual(isThere ? [] : ['diagnosis-missing s1 c1 n1 -', 'goal-not-open s1 c1 n1 -']);
  });

  test('each rating of a goal that is another client’s is found', () => {
    const goalRatings = [...soundPractice.goalRatings];
    const [first, second] = goalRatings;
    if (first === undefined || second === undefined) throw new Error('The sound practice has two ratings.');
    expect(findIn({ goalRatings: [...goalRatings, { ...first, goalId: second.goalId }] })).toEqual(
      ofN1('goal-not-open'),
    );
    expect(findIn({ goalRatings: [second] })).toEqual(ofN1('goal-not-linked'));
  });
});

describe('what the group note says', () => {
  test.each<[string, Partial<GroupNote>, string[]]>([
    ['no topic', { topic: ' ' }, ['topic-missing']],
    ['no content, but skills', { content: null }, []],
    ['neither content nor skills', { content: null, skills: [] }, ['content-missing']],
    ['homework reviewed only', { homeworkAssigned: null, homeworkReviewed: 'In pairs.' }, []],
    ['no homework', { homeworkAssigned: null }, ['homework-not-addressed']],
    ['no process in a psychoeducational group', { process: null }, []],
  ])('%s', (_title, change, rules) => {
    expect(findIn(withGroupNote(change))).toEqual(rules.map((rule) => `${rule} s1 - - -`));
  });

  test('a process group is asked for its process, not for content and homework', () => {
    const change = withGroupNote({ process: null, content: null, skills: [], homeworkAssigned: null });
    expect(findIn({ ...change, ...inGroup({ kind: 'process' }) })).toEqual([
      'process-not-described s1 - - -',
    ]);
  });
});
