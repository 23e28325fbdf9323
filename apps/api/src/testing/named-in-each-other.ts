import type { PracticeRecords } from '@concord/domain/practice';
import { at, attendanceOf, noteOf, soundPractice } from '@concord/domain/testing';

const called = (firstName: string, lastName: string) => ({ firstName, lastName });

/** The sound practice, where the signed note of one member (c1, Marisol Quiroga) names another (c2, Owen Sandoval) once. */
export const namedInEachOther: PracticeRecords = {
  ...soundPractice,
  organization: { ...soundPractice.organization, name: 'Harbour Practice' },
  clients: soundPractice.clients.map((client) => ({
    ...client,
    ...({ c1: called('Marisol', 'Quiroga'), c2: called('Owen', 'Sandoval') }[String(client.id)] ?? {}),
  })),
  staff: soundPractice.staff.map((member) => ({
    ...member,
    ...({ T1: called('Harriet', 'Moss'), T2: called('Dev', 'Pillai') }[String(member.id)] ?? {}),
  })),
  progressNotes: [
    noteOf('n1', 's1', 'c1', { response: 'Marisol agreed with Owen, and Harriet asked for one step.' }),
    noteOf('n2', 's1', 'c2', { response: 'Kept his eyes on the floor, then laughed.' }),
  ],
  attendance: [
    attendanceOf('s1', 'c1', { status: 'late', arrivedAt: at('2026-01-13T19:10:00-06:00') }),
    attendanceOf('s1', 'c2'),
  ],
  addenda: [
    {
      noteId: soundPractice.progressNotes[0]?.id ?? ('' as never),
      authorId: soundPractice.progressNotes[0]?.authorId ?? ('' as never),
      writtenAt: at('2026-01-20T09:00:00-06:00'),
      entry: 'correction',
      text: 'It was the second exercise.',
    },
  ],
};
