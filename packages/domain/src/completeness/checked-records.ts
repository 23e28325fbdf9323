import type { DocumentationPractice, GroupKind } from '../groups/index.ts';

/** Kinds of records that rules are asked of, as they are counted. */
export const checkedKinds = [
  'session',
  'group-note',
  'attendance',
  'seat',
  'attended-seat',
  'missed-seat',
  'note',
  'attended-note',
  'coded-note',
  'membership',
  'goal',
] as const;
export type CheckedKind = (typeof checkedKinds)[number];

/** Which records a rule is asked of: a rule's failures stand over these. */
export interface CheckedRecords {
  readonly kinds: readonly CheckedKind[];
  /** Only of groups of this kind, or documented like this; of all where left out. */
  readonly groupKind?: GroupKind;
  readonly documentation?: readonly DocumentationPractice[];
}

const attendedNotes: CheckedRecords = { kinds: ['attended-note'] };
const codedNotes: CheckedRecords = { kinds: ['coded-note'] };
const notes: CheckedRecords = { kinds: ['note'] };
const groupNotes: CheckedRecords = { kinds: ['group-note'] };
const sessions: CheckedRecords = { kinds: ['session'] };
const memberships: CheckedRecords = { kinds: ['membership'] };

const records: Readonly<Record<string, CheckedRecords>> = {
  'attendance-unrecorded': { kinds: ['seat'] },
  'attendance-outside-membership': { kinds: ['attendance'] },
  'note-missing': { kinds: ['attended-seat'], documentation: ['individual', 'hybrid'] },
  'note-for-absent-member': notes,
  'summary-cannot-replace-notes': { kinds: ['attended-seat'], documentation: ['summary'] },
  'group-note-missing': { kinds: ['session'], documentation: ['hybrid', 'summary'] },
  'absence-undocumented': { kinds: ['missed-seat'] },
  'makeup-undocumented': { kinds: ['missed-seat'], groupKind: 'psychoeducational' },
  'diagnosis-missing': attendedNotes,
  'goal-not-linked': attendedNotes,
  'goal-not-open': attendedNotes,
  'intervention-missing': attendedNotes,
  'response-missing': attendedNotes,
  'response-too-thin': attendedNotes,
  'participation-missing': attendedNotes,
  'risk-not-documented': attendedNotes,
  'risk-without-action': attendedNotes,
  'plan-missing': attendedNotes,
  'comprehension-missing': { ...attendedNotes, groupKind: 'psychoeducational' },
  'therapeutic-factors-missing': { ...attendedNotes, groupKind: 'process' },
  'placeholder-left': attendedNotes,
  'topic-missing': groupNotes,
  'content-missing': { ...groupNotes, groupKind: 'psychoeducational' },
  'homework-not-addressed': { ...groupNotes, groupKind: 'psychoeducational' },
  'process-not-described': { ...groupNotes, groupKind: 'process' },
  'co-member-named': notes,
  'co-member-identifiable': notes,
  'note-cloned-from-peer': notes,
  'note-cloned-from-earlier': notes,
  'note-unsigned': notes,
  'note-overdue': notes,
  'note-signed-late': notes,
  'signed-before-session-end': { kinds: ['note', 'group-note'] },
  'primary-clinician-did-not-sign': notes,
  'primary-therapist-unrecorded': { kinds: ['attended-seat'] },
  'trainee-without-cosignature': notes,
  'group-note-unsigned': groupNotes,
  'group-note-signed-by-absent': groupNotes,
  'service-code-missing': attendedNotes,
  'service-code-unknown': codedNotes,
  'medical-necessity-missing': codedNotes,
  'benefit-missing': codedNotes,
  'minutes-mismatch': codedNotes,
  'group-too-large': codedNotes,
  'group-too-small': codedNotes,
  'session-too-short': codedNotes,
  'too-many-in-a-day': codedNotes,
  'too-many-in-a-period': codedNotes,
  'overlapping-services': codedNotes,
  'chronic-absence-unaddressed': memberships,
  'exit-undocumented': memberships,
  'goal-stale': { kinds: ['goal'] },
  'facilitator-unassigned': sessions,
  'lone-facilitator': sessions,
};

/** Which records a rule is asked of; null where there is no such rule. */
export const checkedBy = (ruleId: string): CheckedRecords | null => records[ruleId] ?? null;

const words: Readonly<Record<CheckedKind, string>> = {
  session: 'held sessions',
  'group-note': 'group notes',
  attendance: 'attendance rows',
  seat: 'seats',
  'attended-seat': 'attended seats',
  'missed-seat': 'missed seats',
  note: 'progress notes',
  'attended-note': 'progress notes of those who attended',
  'coded-note': 'progress notes with a service code',
  membership: 'memberships',
  goal: 'goals of members',
};

/** Which records those are, in words: "group notes of process groups". */
export function sayChecked({ kinds, groupKind, documentation }: CheckedRecords): string {
  const of = [
    groupKind === undefined ? null : `of ${groupKind === 'process' ? 'process' : 'psychoeducational'} groups`,
    documentation === undefined ? null : `of groups documented ${documentation.join(' or ')}`,
  ].filter((part) => part !== null);
  return [kinds.map((kind) => words[kind]).join(' and '), ...of].join(' ');
}
