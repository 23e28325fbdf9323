import { describe, expect, it, test } from 'vitest';
import { allRules, guardOf, makeAuditor, type AuditOptions, type RuleChoice } from '../completeness/index.ts';
import { exampleProfiles } from '../billing/index.ts';
import { indexPractice, type PracticeRecords } from '../practice/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import {
  at,
  attendanceOf,
  changed,
  noteOf,
  sessionOn,
  soundPractice,
  wellAfter,
  without,
} from '../testing/index.ts';
import { groupBySeat, judgeService, servicesOf, type ServiceFacts } from './index.ts';

const { attendance, progressNotes, signatures, clients, payers } = soundPractice;

/** The services of the sound practice with some lists changed: `client code state rules`, by client. */
function servicesIn(
  change: Partial<PracticeRecords>,
  asOf: string = wellAfter,
  choice: RuleChoice & AuditOptions = {},
): string[] {
  const practice = indexPractice({ ...soundPractice, ...change });
  const auditor = makeAuditor(practice, at(asOf), { ...choice, guard: guardOf(practice) });
  const about = groupBySeat(auditor.auditAll());
  return practice.records.sessions
    .flatMap((session) => servicesOf(auditor.context, session, about))
    .map(({ clientId, code, state }) =>
      [
        clientId,
        code ?? '-',
        state.name,
        ...(state.name === 'held' ? state.reasons.map(({ ruleId }) => ruleId) : []),
      ].join(' '),
    )
    .sort();
}
const withNote = (change: Partial<ProgressNote>): Partial<PracticeRecords> => ({
  progressNotes: changed(progressNotes, ({ id }) => id === 'n1', change),
});
const other = 'c2 90853 ready';

/** A second session of the same day that c1 attended, as well documented as the first. */
const again = (startsAt: string, endsAt: string): Partial<PracticeRecords> => ({
  sessions: [
    ...soundPractice.sessions,
    sessionOn('s0', '2026-01-13', { startsAt: at(startsAt), endsAt: at(endsAt) }),
  ],
  attendance: [...attendance, attendanceOf('s0', 'c1')],
  progressNotes: [...progressNotes, noteOf('n0', 's0', 'c1', { minutes: 60 })],
  goalRatings: [
    ...soundPractice.goalRatings,
    ...soundPractice.goalRatings
      .slice(0, 1)
      .map((rating) => ({ ...rating, noteId: noteOf('n0', 's0', 'c1').id })),
  ],
  signatures: [
    ...signatures,
    ...signatures
      .filter(({ recordId }) => recordId === 'n1')
      .map((signature) => ({ ...signature, recordId: noteOf('n0', 's0', 'c1').id }) as typeof signature),
  ],
});
const laterThatDay = again('2026-01-13T17:00:00-06:00', '2026-01-13T18:00:00-06:00');

describe('whether a service can be billed', () => {
  it('is ready where the record is there, individual, complete and signed', () => {
    expect(servicesIn({})).toEqual(['c1 90853 ready', other]);
  });

  it('is held while the author has not signed, in time and after it, and whatever rules the practice switched off', () => {
    const unsigned = { signatures: without(signatures, ({ recordId }) => recordId === 'n1') };
    expect(servicesIn(unsigned, '2026-01-14T12:00:00-06:00')).toEqual(['c1 90853 held note-unsigned', other]);
    expect(servicesIn(unsigned)).toEqual(['c1 90853 held note-overdue', other]);
    expect(servicesIn(unsigned, wellAfter, { exceptRules: ['note-overdue', 'note-unsigned'] })).toEqual([
      'c1 90853 held note-unsigned',
      other,
    ]);
  });

  it('is held while a cosignature is awaited of a trainee’s supervisor', () => {
    const trainee = {
      facilitators: changed(soundPractice.facilitators, ({ staffId }) => staffId === 'T1', {
        role: 'trainee' as const,
      }),
      sessionFacilitators: changed(soundPractice.sessionFacilitators, ({ staffId }) => staffId === 'T1', {
        role: 'trainee' as const,
      }),
    };
    expect(servicesIn(trainee)[0]).toBe('c1 90853 held trainee-without-cosignature');
  });

  test.each<[string, Partial<PracticeRecords>]>([
    [
      'diagnosis-missing',
      { diagnoses: without(soundPractice.diagnoses, ({ clientId }) => clientId === 'c1') },
    ],
    ['goal-not-linked', { goalRatings: without(soundPractice.goalRatings, ({ noteId }) => noteId === 'n1') }],
    ['intervention-missing', withNote({ interventions: ' ' })],
    ['response-missing', withNote({ response: null })],
    ['risk-not-documented', withNote({ suicidalIdeation: 'not_assessed' })],
    ['risk-without-action', withNote({ homicidalIdeation: 'passive' })],
    ['placeholder-left', withNote({ plan: `${noteOf('n1', 's1', 'c1').plan ?? ''} [add the date]` })],
    ['medical-necessity-missing', withNote({ medicalNecessity: null })],
    ['benefit-missing', withNote({ benefit: '' })],
    ['minutes-mismatch', withNote({ minutes: 60 })],
  ])('is held by %s', (rule, change) => {
    expect(servicesIn(change)).toEqual([`c1 90853 held ${rule}`, other]);
  });

  it('is held where another member is named in the note', () => {
    const names = {
      clients: changed(clients, ({ id }) => id === 'c2', { firstName: 'Ignatius', lastName: 'Oyelaran' }),
      ...withNote({ response: 'Tried the exercise twice after Ignatius Oyelaran showed how it is done.' }),
    };
    expect(servicesIn(names)[0]).toBe('c1 90853 held co-member-named');
  });

  it('is held where two services overlap, or are more than a verified limit allows in a day', () => {
    const heldBy = (change: Partial<PracticeRecords>): string =>
      servicesIn(change)
        .filter((line) => line.startsWith('c1') && line.includes('held too-many-in-a-day'))
        .join();
    expect(heldBy(laterThatDay)).toBe('c1 90853 held too-many-in-a-day');
    expect(heldBy(again('2026-01-13T18:30:00-06:00', '2026-01-13T19:30:00-06:00'))).toBe(
      'c1 90853 held too-many-in-a-day overlapping-services',
    );
  });

  it('is not held by what only warns: a large group, a thin response, a late signature', () => {
    const late = changed(signatures, ({ recordId }) => recordId === 'n1', {
      signedAt: at('2026-01-20T09:00:00-06:00'),
    });
    expect(servicesIn({ ...withNote({ response: 'He tried.' }), signatures: late })).toEqual([
      'c1 90853 ready',
      other,
    ]);
  });

  it('obeys a payer profile that the practice changed, and a rule that it lets block', () => {
    const payerProfiles = exampleProfiles.map((profile) => ({
      ...profile,
      services: profile.services.map((row) => ({ ...row, maxPerDay: 2 })),
    }));
    expect(servicesIn(laterThatDay).filter((line) => line.includes('too-many-in-a-day'))).toHaveLength(1);
    expect(servicesIn(laterThatDay, wellAfter, { payerProfiles }).join()).not.toContain('too-many-in-a-day');
    const thin = withNote({ response: 'He tried.' });
    expect(servicesIn(thin, wellAfter, { severities: new Map([['response-too-thin', 'block']]) })[0]).toBe(
      'c1 90853 held response-too-thin',
    );
  });
});

describe('what a service is', () => {
  it('is withdrawn for an absent client, whatever was written and signed', () => {
    const absent = changed(attendance, ({ clientId }) => clientId === 'c1', { status: 'no_show' as const });
    expect(servicesIn({ attendance: absent })).toEqual(['c1 90853 withdrawn', other]);
  });

  it('is held, not withdrawn, while nobody recorded whether the client came', () => {
    const unrecorded = { attendance: without(attendance, ({ clientId }) => clientId === 'c1') };
    expect(servicesIn(unrecorded)[0]).toBe('c1 90853 held attendance-unrecorded note-for-absent-member');
  });

  it('is owed and held where a client who is billed individually attended and has no note, or no code', () => {
    expect(servicesIn({ progressNotes: without(progressNotes, ({ id }) => id === 'n1') })).toEqual([
      'c1 - held note-missing',
      other,
    ]);
    expect(servicesIn(withNote({ serviceCode: ' ' }))).toEqual(['c1 - held service-code-missing', other]);
  });

  it('is none where the payer is not billed individually and the note has no code', () => {
    const self = payers.find(({ id }) => id === 'self')?.id ?? null;
    const paysAlone = { clients: changed(clients, ({ id }) => id === 'c1', { payerId: self }) };
    expect(servicesIn({ ...paysAlone, ...withNote({ serviceCode: null }) })).toEqual([other]);
  });

  it('is none before the session has ended, and none of a session that was cancelled', () => {
    expect(servicesIn({}, '2026-01-13T20:29:00-06:00')).toEqual([]);
    expect(
      servicesIn({ sessions: changed(soundPractice.sessions, () => true, { status: 'cancelled' }) }),
    ).toEqual([]);
  });
});

const blockingRules = [
  ...new Set(allRules.filter(({ severity }) => severity === 'block').map(({ id }) => id)),
];

test.each(blockingRules)(
  'every rule that blocks holds the service of the record that it is about: %s',
  (ruleId) => {
    const facts: ServiceFacts = {
      attendance: 'attended',
      hasNote: true,
      isSigned: true,
      hasCode: true,
      findings: [{ ruleId, severity: 'block', explanation: 'Mend it.' }],
    };
    const state = judgeService(facts);
    expect(state.name).toBe('held');
    expect(state.name === 'held' && state.reasons.map(({ explanation }) => explanation)).toEqual([
      'Mend it.',
    ]);
    expect(
      judgeService({ ...facts, findings: [{ ruleId, severity: 'warn', explanation: 'Look.' }] }).name,
    ).toBe('ready');
  },
);
