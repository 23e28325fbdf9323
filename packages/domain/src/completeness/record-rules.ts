import { isBlank } from '../shared/index.ts';
import { isBilledIndividually } from './audit-context.ts';
import { firesWhen, type CompletenessRule } from './rule.ts';

/** The record exists: each seat, each attended member and each session has what it must have. */
export const recordRules: readonly CompletenessRule[] = [
  {
    id: 'attendance-unrecorded',
    title: 'Attendance not recorded',
    severity: 'block',
    basis: 'guide: attendance of each member',
    of: 'seat',
    fires: 'a seat has no attendance row',
    explanation: 'Nobody recorded whether this member came. Record the attendance of the session.',
    check: (seat) => firesWhen(seat.record === null),
  },
  {
    id: 'attendance-outside-membership',
    title: 'Attendance outside membership',
    severity: 'block',
    basis: 'guide: entry and departure dates',
    of: 'guest',
    fires:
      'an attendance row of a held session belongs to a guest: the client was no member of the group on that date',
    explanation:
      'Attendance is recorded for someone who was not a member of the group that day. Correct the dates of the membership, or the attendance.',
    check: ({ record }) => [{ clientId: record.clientId }],
  },
  {
    id: 'note-missing',
    title: 'No individual note',
    severity: 'block',
    basis: 'guide: one note per client, per session',
    of: 'seat',
    fires: 'an attended seat of a group documented individually or hybrid has no progress note',
    explanation: 'The member attended and has no individual note of this session. Write one.',
    check: ({ group, isAttended, note }) =>
      firesWhen(group.documentation !== 'summary' && isAttended && note === null),
  },
  {
    id: 'note-for-absent-member',
    title: 'Note for a member who was absent',
    severity: 'block',
    basis: 'guide: an absence is documented as an absence; an absence is never billed',
    of: 'any-note',
    fires:
      'a note exists for a client whose attendance at the session is not attended, or who has no attendance row there, or of a cancelled session whose end is past',
    explanation:
      'There is a progress note although attendance does not show that the client was there. Correct the attendance, or withdraw the note.',
    check: ({ session, isAttended }) => firesWhen(session.status === 'cancelled' || !isAttended),
  },
  {
    id: 'summary-cannot-replace-notes',
    title: 'A summary cannot replace individual notes',
    severity: 'block',
    basis:
      'guide: a group summary cannot substitute for individual records when individual billing is occurring',
    of: 'seat',
    fires:
      'the group is documented by summary, and the client of an attended seat is billed individually and has no note: once per seat',
    explanation:
      'This member’s insurance is billed individually, and the group keeps a summary only. Write an individual note for the member.',
    check: ({ audit, group, clientId, isAttended, note }) =>
      firesWhen(
        group.documentation === 'summary' &&
          isAttended &&
          note === null &&
          isBilledIndividually(audit, clientId),
      ),
  },
  {
    id: 'group-note-missing',
    title: 'No group note',
    severity: 'block',
    basis: 'guide: group summary note',
    of: 'session',
    fires: 'a held session of a group documented hybrid or by summary has no group note',
    explanation: 'The session has no group note. Write what happened in the group, naming nobody.',
    check: ({ group, hasGroupNote }) => firesWhen(group.documentation !== 'individual' && !hasGroupNote),
  },
  {
    id: 'absence-undocumented',
    title: 'Absence not documented',
    severity: 'warn',
    basis: 'guide: advance notification and follow-up of an absence',
    of: 'seat',
    fires: 'a missed seat (excused, late_cancel, no_show) has notified blank or follow_up blank',
    explanation:
      'Whether the member gave notice, or how the absence is followed up, is not recorded. Record both with the absence.',
    check: ({ isMissed, record }) =>
      firesWhen(isMissed && record !== null && (record.notified === null || isBlank(record.followUp))),
  },
  {
    id: 'makeup-undocumented',
    title: 'Makeup of a missed module not documented',
    severity: 'info',
    basis: 'guide: makeup materials or individual review in groups with a curriculum',
    of: 'seat',
    fires: 'a missed seat of a psychoeducational group at a session with a module has makeup blank',
    explanation:
      'Whether the missed module was made up is not recorded. Record materials, individual review, or none.',
    check: ({ group, session, isMissed, record }) =>
      firesWhen(
        isMissed && group.kind === 'psychoeducational' && session.module !== null && record?.makeup === null,
      ),
  },
];
