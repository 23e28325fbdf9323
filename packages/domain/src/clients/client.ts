import type { PayerId } from '../billing/index.ts';
import type { Brand, CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

export type ClientId = Brand<string, 'ClientId'>;

/** A person in treatment. In a group the client is a member; at a session the client holds a seat. */
export interface Client {
  readonly id: ClientId;
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly dateOfBirth: CivilDate | null;
  readonly payerId: PayerId | null;
  /** Former names and nicknames. */
  readonly otherNames: readonly string[];
}

/** The clinician who keeps a client's primary record, from–to (both days included). Periods of one client never overlap. */
export interface PrimaryTherapist {
  readonly clientId: ClientId;
  readonly staffId: StaffId;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** A diagnosis that the client has from–to (both days included). */
export interface Diagnosis {
  readonly clientId: ClientId;
  readonly icd10: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}
