import type { PracticeRole } from '../staff/index.ts';

/** Who asks, as far as the access policy must know. */
export interface PolicyActor {
  readonly roles: readonly PracticeRole[];
}

/** What a record is about: the classes that the practice's roles divide among them. */
export const recordClasses = [
  'practice',
  'payer-profile',
  'roster',
  'goal',
  'note-header',
  'note-body',
  'group-note-body',
  'process-note',
  'billing-line',
  'disclosure',
  'amendment-request',
  'audit-work',
  'audit-sample',
  'sampled-note',
  'audit-log',
  'account',
  'sign-in-alert',
  'emergency-right',
  'emergency-access',
] as const;
export type RecordClass = (typeof recordClasses)[number];

export const accessActions = ['read', 'write', 'sign', 'cosign', 'export', 'manage', 'verify'] as const;
/** What somebody wants to do with a record. */
export type AccessAction = (typeof accessActions)[number];

export const accessRelations = [
  'own',
  'own-group',
  'own-client',
  'named',
  'emergency',
  'organization',
  'other-organization',
] as const;
/**
 * How the person stands to the record: theirs (written by or about them), of a group that they facilitate or stood in for, of a
 * client whose primary record they keep, part of a running sample that names them, of a client whose record they opened in an
 * emergency that still runs, of their organization only, or of another organization.
 */
export type AccessRelation = (typeof accessRelations)[number];
