import type { Brand } from '../shared/index.ts';

export type StaffId = Brand<string, 'StaffId'>;

export const practiceRoles = ['director', 'clinician', 'auditor', 'biller', 'administrator'] as const;
/** What a person may do in the practice (the access policy says what each role sees). */
export type PracticeRole = (typeof practiceRoles)[number];

/** A person who works for the practice. */
export interface StaffMember {
  readonly id: StaffId;
  readonly firstName: string;
  readonly lastName: string;
  /** Professional credential as printed behind the name, such as LCSW. */
  readonly credential: string;
  readonly email: string;
  readonly roles: readonly PracticeRole[];
}
