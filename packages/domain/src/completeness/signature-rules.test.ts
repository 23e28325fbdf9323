import { describe, expect, test } from 'vitest';
import type { PracticeRecords } from '../practice/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { at, changed, day, findIn, signatureUnder, soundPractice, without } from '../testing/index.ts';

const { signatures, clients, payers, primaryTherapists, facilitators, sessionFacilitators } = soundPractice;

const n1Signed = (...signed: PracticeRecords['signatures']): Partial<PracticeRecords> => ({
  signatures: [...without(signatures, ({ recordId }) => recordId === 'n1'), ...signed],
});
const [t1 = '', t2 = '', t3 = ''] = soundPractice.staff.map(({ id }) => id);
const staffId = (id: string): PracticeRecords['staff'][number]['id'] =>
  soundPractice.staff.find((person) => person.id === id)?.id ??
  (() => {
    throw new RangeError(id);
  })();
const payerId = (id: string): PracticeRecords['payers'][number]['id'] | null =>
  payers.find((payer) => payer.id === id)?.id ?? null;
const groupSigned = (
  person: string,
  signedAt: string,
  role: 'author' | 'cosigner',
): PracticeRecords['signatures'][number] => ({
  kind: 'group_note',
  recordId: 's1' as SessionId,
  staffId: staffId(person),
  role,
  signedAt: at(signedAt),
});

describe('the time allowed', () => {
  const lastInstant = '2026-01-16T20:30:00-06:00';
  const tooLate = '2026-01-16T20:30:01-06:00';

  test('a note that is not signed is unsigned up to the last instant, and then overdue', () => {
    expect(findIn(n1Signed(), lastInstant)).toEqual(['note-unsigned s1 c1 n1 T1']);
    expect(findIn(n1Signed(), tooLate)).toEqual(['note-overdue s1 c1 n1 T1']);
  });

  test('the last instant allowed is still in time', () => {
    expect(findIn(n1Signed(signatureUnder('n1', t1, lastInstant)))).toEqual([]);
    expect(findIn(n1Signed(signatureUnder('n1', t1, tooLate)))).toEqual(['note-signed-late s1 c1 n1 T1']);
  });

  test('a signature from after the instant of the audit is not there yet', () => {
    const signed = n1Signed(signatureUnder('n1', t1, '2026-01-15T09:00:00-06:00'));
    expect(findIn(signed, '2026-01-15T08:59:59-06:00')).toEqual(['note-unsigned s1 c1 n1 T1']);
    expect(findIn(signed, '2026-01-15T09:00:00-06:00')).toEqual([]);
  });

  test.each(['self', null])('it is 72 hours where the payer (%s) says nothing', (payer) => {
    const change = {
      ...n1Signed(),
      clients: changed(clients, () => true, { payerId: payerId(payer ?? '') }),
    };
    expect(findIn(change, lastInstant)).toEqual(['note-unsigned s1 c1 n1 T1']);
    expect(findIn(change, tooLate)).toEqual(['note-overdue s1 c1 n1 T1']);
  });

  test('it is as many hours as the payer’s profile says', () => {
    const profile = { key: 'ct_medicaid_clinic', name: 'Short', noteDueHours: 24, services: [] };
    const options = { payerProfiles: [profile], exceptRules: ['service-code-unknown'] };
    expect(findIn(n1Signed(), '2026-01-14T20:30:00-06:00', options)).toEqual(['note-unsigned s1 c1 n1 T1']);
    expect(findIn(n1Signed(), '2026-01-14T20:30:01-06:00', options)).toEqual(['note-overdue s1 c1 n1 T1']);
  });

  test('the author counts, not somebody else who signed as author or the author as cosigner', () => {
    const other = n1Signed(signatureUnder('n1', t2, '2026-01-14T09:00:00-06:00'));
    expect(findIn(other)).toEqual(['note-overdue s1 c1 n1 T1']);
    const cosigned = n1Signed(signatureUnder('n1', t1, '2026-01-14T09:00:00-06:00', 'cosigner'));
    expect(findIn(cosigned)).toEqual(['note-overdue s1 c1 n1 T1']);
  });
});

describe('before the session’s end', () => {
  test('each signature is found, in any role, and one at the end is in time', () => {
    const early = '2026-01-13T20:29:59-06:00';
    const found = findIn(
      n1Signed(
        signatureUnder('n1', t1, '2026-01-13T20:30:00-06:00'),
        signatureUnder('n1', t2, early, 'cosigner'),
        groupSigned(t1, early, 'cosigner'),
      ),
    );
    expect(found).toEqual(['signed-before-session-end s1 - - T1', 'signed-before-session-end s1 c1 n1 T2']);
  });
});

describe('the clinician who keeps the primary record', () => {
  const keptByT2 = (from: string, to: string | null): Partial<PracticeRecords> => ({
    primaryTherapists: changed(primaryTherapists, ({ clientId }) => clientId === 'c1', {
      staffId: staffId(t2),
      from: day(from),
      to: to === null ? null : day(to),
    }),
  });

  test('has signed in some role, or is found', () => {
    expect(findIn(keptByT2('2026-01-13', '2026-01-13'))).toEqual([
      'primary-clinician-did-not-sign s1 c1 n1 T2',
    ]);
    const cosigned = {
      signatures: [...signatures, signatureUnder('n1', t2, '2026-01-20T09:00:00-06:00', 'cosigner')],
    };
    expect(findIn({ ...keptByT2('2026-01-01', null), ...cosigned })).toEqual([]);
  });

  test('is not asked for while the author has not signed', () => {
    expect(findIn({ ...keptByT2('2026-01-01', null), ...n1Signed() })).toEqual(['note-overdue s1 c1 n1 T1']);
  });

  test('is asked for at the seat where two facilitated and nobody keeps the record that day', () => {
    expect(findIn(keptByT2('2026-01-14', null))).toEqual(['primary-therapist-unrecorded s1 c1 - -']);
    const alone = {
      ...keptByT2('2026-01-14', null),
      sessionFacilitators: without(sessionFacilitators, (person) => person.staffId === t2),
      facilitators: without(facilitators, (person) => person.staffId === t2),
      signatures: without(signatures, (signature) => signature.staffId === t2),
    };
    expect(findIn(alone)).toEqual([]);
  });
});

describe('a trainee', () => {
  const trainee: Partial<PracticeRecords> = {
    facilitators: changed(facilitators, (person) => person.staffId === t1, { role: 'trainee' }),
    sessionFacilitators: changed(sessionFacilitators, (person) => person.staffId === t1, { role: 'trainee' }),
  };

  test('who signed needs somebody else’s signature as cosigner', () => {
    const found = ['trainee-without-cosignature s1 c1 n1 T1', 'trainee-without-cosignature s1 c2 n2 T1'];
    expect(findIn(trainee)).toEqual(found);
    const later = '2026-01-20T09:00:00-06:00';
    const own = [...signatures, signatureUnder('n1', t1, later, 'cosigner')];
    expect(findIn({ ...trainee, signatures: own })).toEqual(found);
    const supervised = [...signatures, signatureUnder('n1', t3, later, 'cosigner')];
    expect(findIn({ ...trainee, signatures: supervised })).toEqual(found.slice(1));
  });

  test('who has not signed is only unsigned', () => {
    expect(findIn({ ...trainee, ...n1Signed() })).toEqual([
      'note-overdue s1 c1 n1 T1',
      'trainee-without-cosignature s1 c2 n2 T1',
    ]);
  });
});

describe('a group note', () => {
  test('lacks whoever ran the group and did not sign, once per person', () => {
    const unsigned = { signatures: without(signatures, ({ kind }) => kind === 'group_note') };
    expect(findIn(unsigned)).toEqual(['group-note-unsigned s1 - - T1', 'group-note-unsigned s1 - - T2']);
  });

  test('signed by somebody who was not there is found once, however often that person signed', () => {
    const signed = (['author', 'cosigner'] as const).map((role) =>
      groupSigned(t3, '2026-01-14T09:00:00-06:00', role),
    );
    expect(findIn({ signatures: [...signatures, ...signed] })).toEqual([
      'group-note-signed-by-absent s1 - - T3',
    ]);
  });

  test('may be signed by an observer who was there, and need not be', () => {
    const observed = {
      sessionFacilitators: [
        ...sessionFacilitators,
        {
          sessionId: 's1' as SessionId,
          staffId: staffId(t3),
          role: 'observer' as const,
          recordedRole: 'observer' as const,
        },
      ],
    };
    expect(findIn(observed)).toEqual([]);
    const signature = groupSigned(t3, '2026-01-14T09:00:00-06:00', 'cosigner');
    expect(findIn({ ...observed, signatures: [...signatures, signature] })).toEqual([]);
  });
});
