import { describe, expect, it } from 'vitest';
import type { ClientId } from '../clients/index.ts';
import { indexPractice, type PracticeRecords } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { StaffId } from '../staff/index.ts';
import {
  at,
  attendanceOf,
  changed,
  day,
  noteOf,
  sessionOn,
  signatureUnder,
  soundPractice,
} from '../testing/index.ts';
import { copyRecord } from './copy-record.ts';
import type { CopyRequest } from './copy-text.ts';
import type { RecordCopy } from './record-copy.ts';

const january = { from: day('2026-01-01'), to: day('2026-01-31') };

const called = (firstName: string, lastName: string) => ({ firstName, lastName });
const people: Partial<PracticeRecords> = {
  clients: soundPractice.clients.map((client) => ({
    ...client,
    ...(client.id === 'c1' ? called('Marisol', 'Quiroga') : called('Owen', 'Sandoval')),
  })),
  staff: soundPractice.staff.map((member) => ({ ...member, ...called('Harriet', 'Moss') })),
};

const copyOf = (change: Partial<PracticeRecords> = {}, request: Partial<CopyRequest> = {}): RecordCopy => {
  const copy = copyRecord(indexPractice({ ...soundPractice, ...people, ...change }), {
    clientId: 'c1' as ClientId,
    days: january,
    wasKept: () => false,
    mayStand: new Set(),
    requests: [],
    ...request,
  });
  if (copy === null) throw new Error('There is such a client.');
  return copy;
};
const withText = (response: string): Partial<PracticeRecords> => ({
  progressNotes: [noteOf('n1', 's1', 'c1', { response }), noteOf('n2', 's1', 'c2')],
});
const responseIn = (copy: RecordCopy): string | undefined =>
  copy.sessions[0]?.note?.texts.find(({ field }) => field === 'response')?.text;

describe('a copy of a client’s record', () => {
  it('is composed of the group’s facts and the client’s own note, with who signed it and when', () => {
    const copy = copyOf();
    expect(copy.sessions).toHaveLength(1);
    const [visit] = copy.sessions;
    expect(visit?.facilitators.map(({ id }) => id)).toEqual(['T1', 'T2']);
    expect(visit?.timeZone).toBe('America/Chicago');
    expect(visit?.groupTexts).toEqual([
      { field: 'topic', text: 'Distress tolerance' },
      { field: 'content', text: 'Paced breathing.' },
      { field: 'skills', text: 'Paced breathing' },
      { field: 'homeworkAssigned', text: 'Practice daily.' },
    ]);
    expect(visit?.note?.ratings).toEqual([{ goal: 'One planned activity each week', rating: 'moderate' }]);
    expect(visit?.note?.signatures).toMatchObject([
      { staff: { id: 'T1' }, role: 'author', signedAt: at('2026-01-14T09:00:00-06:00') },
    ]);
    expect(copy.stays.map(({ membership }) => membership.id)).toEqual(['m1']);
    expect(copy.diagnoses.map(({ icd10 }) => icd10)).toEqual(['F41.1']);
  });

  it('holds nothing of anybody else, and nothing about the room', () => {
    const text = JSON.stringify(copyOf());
    for (const other of ['c2', 'c3', 'n2', 'm2', 'goal-c2', 'supported each other'])
      expect(text).not.toContain(other);
  });

  it('has no note that is not signed by all who must, and says so', () => {
    const unsigned = copyOf({
      signatures: soundPractice.signatures.filter(({ recordId }) => recordId !== 'n1'),
    });
    expect(unsigned.sessions[0]).toMatchObject({ note: null, hasUnsignedNote: true });
    const trainee = {
      sessionFacilitators: changed(soundPractice.sessionFacilitators, ({ staffId }) => staffId === 'T1', {
        role: 'trainee',
      }),
    };
    expect(copyOf(trainee).sessions[0]).toMatchObject({ note: null, hasUnsignedNote: true });
    const cosigned = [
      ...soundPractice.signatures,
      signatureUnder('n1', 'T2', '2026-01-15T09:00:00-06:00', 'cosigner'),
    ];
    expect(copyOf({ ...trainee, signatures: cosigned }).sessions[0]?.note?.signatures).toHaveLength(2);
  });

  it('has no facts of a group note that nobody signed', () => {
    const signatures = soundPractice.signatures.filter(({ kind }) => kind !== 'group_note');
    expect(copyOf({ signatures }).sessions[0]?.groupTexts).toEqual([]);
  });

  it('holds absences, with the follow-up, and leaves out what was cancelled and what lies outside the days', () => {
    const copy = copyOf({
      sessions: [
        sessionOn('s1', '2026-01-13'),
        sessionOn('s2', '2026-01-20'),
        sessionOn('s3', '2026-01-27', { status: 'cancelled' }),
        sessionOn('s4', '2026-02-03'),
      ],
      attendance: [
        attendanceOf('s1', 'c1'),
        attendanceOf('s2', 'c1', { status: 'no_show', followUp: 'Called and left a message.' }),
        attendanceOf('s3', 'c1'),
        attendanceOf('s4', 'c1'),
      ],
    });
    expect(copy.sessions.map(({ session }) => session.id)).toEqual(['s1', 's2']);
    expect(copy.sessions[1]).toMatchObject({
      attendance: { status: 'no_show', followUp: 'Called and left a message.' },
      note: null,
    });
  });

  it('does not say how a stay ended that ended after those days', () => {
    const left = (leftOn: string) =>
      copyOf({
        memberships: changed(soundPractice.memberships, ({ id }) => id === 'm1', {
          leftOn: day(leftOn),
          exit: 'dropped',
          exitCircumstances: 'Moved away.',
        }),
      }).stays[0]?.membership.exitCircumstances;
    expect(left('2026-01-30')).toBe('Moved away.');
    expect(left('2026-02-01')).toBeNull();
  });

  it('shows every addition beside the note, which stays as it was', () => {
    const copy = copyOf({
      addenda: [
        {
          noteId: 'n1' as NoteId,
          authorId: 'T1' as StaffId,
          writtenAt: at('2026-01-20T09:00:00-06:00'),
          entry: 'correction',
          text: 'It was the second exercise.',
        },
      ],
    });
    expect(copy.sessions[0]?.note?.addenda).toMatchObject([
      { entry: 'correction', text: 'It was the second exercise.', staff: { id: 'T1' } },
    ]);
    expect(responseIn(copy)).toContain('counting out loud');
  });

  it('knows a group under 42 CFR Part 2', () => {
    expect(copyOf().isPart2).toBe(false);
    expect(copyOf({ groups: changed(soundPractice.groups, () => true, { part2: true }) }).isPart2).toBe(true);
  });

  it('is of a client who is there', () => {
    const ask = {
      clientId: 'c9' as ClientId,
      days: january,
      wasKept: () => false,
      mayStand: new Set<string>(),
      requests: [],
    };
    expect(copyRecord(indexPractice(soundPractice), ask)).toBeNull();
  });
});

describe('words about another member in a copy', () => {
  it('are left out, wherever they stand, and told to whoever releases it', () => {
    const copy = copyOf({
      ...withText('Agreed with Owen and practiced.'),
      attendance: [attendanceOf('s1', 'c1', { status: 'no_show', followUp: 'Owen drove her home.' })],
    });
    expect(responseIn(copy)).toBe('Agreed with [withheld] and practiced.');
    expect(copy.sessions[0]?.attendance?.followUp).toBe('[withheld] drove her home.');
    expect(
      copy.doubtful.map(({ words, place, level, isWithheld }) => [words, place, level, isWithheld]),
    ).toEqual([
      ['Owen', 'followUp', 'block', true],
      ['Owen', 'response', 'block', true],
    ]);
    expect(JSON.stringify({ ...copy, doubtful: [] })).not.toContain('Owen');
  });

  it('stand where they were kept on purpose when the note was signed', () => {
    const kept = copyOf(withText('Agreed with Owen and practiced.'), {
      wasKept: (record, words) => record === 'n1' && words === 'Owen',
    });
    expect(responseIn(kept)).toBe('Agreed with Owen and practiced.');
    expect(kept.doubtful).toEqual([]);
  });

  it('stand where whoever releases the copy says so, each place by itself', () => {
    const twice = withText('Agreed with Owen; later Owen left.');
    const [first] = copyOf(twice).doubtful;
    const copy = copyOf(twice, { mayStand: new Set([first?.key ?? '']) });
    expect(responseIn(copy)).toBe('Agreed with Owen; later [withheld] left.');
    expect(copy.doubtful.map(({ isWithheld }) => isWithheld)).toEqual([false, true]);
  });

  it('are not looked for among what was chosen from a list', () => {
    const copy = copyOf({
      clients: changed(soundPractice.clients, ({ id }) => id === 'c2', { firstName: 'Hope' }),
      progressNotes: [noteOf('n1', 's1', 'c1', { therapeuticFactors: ['hope', 'altruism'] })],
    });
    expect(copy.sessions[0]?.note?.texts.find(({ field }) => field === 'therapeuticFactors')?.text).toBe(
      'hope;altruism',
    );
  });

  it('may name staff, and the client', () => {
    const copy = copyOf(withText('Harriet asked Marisol twice.'));
    expect(responseIn(copy)).toBe('Harriet asked Marisol twice.');
  });
});
