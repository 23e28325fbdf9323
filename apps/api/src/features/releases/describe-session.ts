import { withheldMark, type CopiedNote, type CopiedSession } from '@concord/domain/releases';
import { choicesOf } from '@concord/domain/progress-notes';
import { sayEntry, sayField } from '@concord/domain/record-words';
import { sayMoment, type PrintedPart } from '../../platform/printing/index.ts';
import { describeRequest } from './describe-request.ts';
import { sayAttendance, sayChosen, sayDay, sayHours, sayStaff } from './say-copy.ts';

/** A session of the member on paper: the group's facts and the member's own note, with who signed it, when, and as what. */
export function describeSession(one: CopiedSession): PrintedPart[] {
  const { session, group, facilitators, attendance, groupTexts, note } = one;
  const followUp = attendance?.followUp ?? null;
  const due = attendance?.followUpDue ?? null;
  const done = attendance?.followUpDoneOn ?? null;
  return [
    { kind: 'heading', text: `${sayDay(session.date)} · ${group.name}` },
    {
      kind: 'facts',
      facts: [
        { label: 'Time', value: sayHours(one) },
        { label: 'Facilitators', value: facilitators.map(sayStaff).join('; ') || 'not recorded' },
        { label: 'Attendance', value: sayAttendance(one) },
        ...(followUp === null
          ? []
          : [
              {
                label: sayField('followUp'),
                value: `${followUp}${due === null ? '' : ` Due ${due}.`}${done === null ? '' : ` Done ${done}.`}`,
              },
            ]),
        ...groupTexts.map(({ field, text }) => ({ label: sayField(field), value: text })),
      ],
    },
    ...(note === null ? [] : describeNote(note, one)),
    ...(one.hasUnsignedNote
      ? [
          {
            kind: 'text',
            tone: 'quiet',
            text: 'The individual note of this session is not signed by all who have to, and is not part of this copy.',
          } as const,
        ]
      : []),
  ];
}

const roles = { author: 'author', cosigner: 'cosigner' } as const;

function describeNote(note: CopiedNote, { timeZone }: CopiedSession): PrintedPart[] {
  const moment = (instant: number): string => sayMoment(new Date(instant), timeZone);
  return [
    {
      kind: 'facts',
      facts: [
        ...note.ratings.map(({ goal, rating }) => ({
          label: 'Progress',
          value: `${goal === '' ? withheldMark : goal}: ${sayChosen(rating)}`,
        })),
        ...note.texts.map(({ field, text }) => ({
          label: sayField(field),
          value: choicesOf(field) === null && field !== 'therapeuticFactors' ? text : sayChosen(text),
        })),
      ],
    },
    ...note.signatures.map(({ staff, role, signedAt }): PrintedPart => ({
      kind: 'text',
      text: `Signed electronically by ${sayStaff(staff)}, as ${roles[role]}, ${moment(signedAt)}`,
    })),
    ...note.addenda.map(({ entry, staff, writtenAt, text }): PrintedPart => ({
      kind: 'text',
      text: `${sayEntry(entry)} of ${moment(writtenAt)} by ${sayStaff(staff)}: ${text}`,
    })),
    ...note.requests.flatMap((request) => describeRequest(request, timeZone)),
  ];
}
