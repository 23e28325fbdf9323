import type { RecordClass } from '../access/index.ts';

/** What the classes of records are called in the log of who did what. */
const recordClassLabels: Readonly<Record<RecordClass, string>> = {
  practice: 'Sites, colleagues, groups',
  'payer-profile': 'Payers',
  roster: 'Members and attendance',
  goal: 'Goals and diagnoses',
  'note-header': 'Notes: state, not text',
  'note-body': 'Notes',
  'group-note-body': 'Group notes',
  'process-note': 'Psychotherapy notes',
  'billing-line': 'Billing',
  disclosure: 'Disclosures',
  'amendment-request': 'Requests to amend',
  'audit-work': 'Findings',
  'audit-sample': 'Samples',
  'sampled-note': 'Sampled notes',
  'audit-log': 'Access log',
  account: 'Accounts',
  'sign-in-alert': 'Alerts of failed sign-ins',
  'emergency-right': 'Emergency rights',
  'emergency-access': 'Emergency access',
};

/** What a class of records is called for people; empty where an act was on no class. */
export const sayRecordClass = (code: string | null | undefined): string =>
  code === null || code === undefined ? '' : isLabelled(code) ? recordClassLabels[code] : code;

const isLabelled = (code: string): code is RecordClass => Object.hasOwn(recordClassLabels, code);

/** The classes of records in the order of their names for people. */
export const recordClassesByLabel: readonly string[] = Object.keys(recordClassLabels).sort((one, other) =>
  sayRecordClass(one) < sayRecordClass(other) ? -1 : 1,
);
