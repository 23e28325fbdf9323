import {
  exampleProfiles,
  profilesInForce,
  type PayerProfile,
  type ProfileChange,
  type ServiceLimits,
} from '@concord/domain/billing';
import type { RequestContext } from '../../platform/request-context.ts';

export interface ProfileRow {
  readonly key: string;
  readonly name: string;
  readonly note_due_hours: number | null;
  readonly services: readonly ServiceLimits[];
  readonly version: number;
}

/** A profile that the practice made its own, and which change of it this is. */
export interface OwnProfile {
  readonly profile: PayerProfile;
  readonly version: number;
}

/** Whose profiles are read, in which transaction. */
interface OfPractice {
  readonly actor: Pick<RequestContext['actor'], 'organizationId'>;
  readonly transaction: RequestContext['transaction'];
}

/** The profiles that an organization ($1) changed or made. */
export const ownProfilesSql =
  'select key, name, note_due_hours, services, version from payer_profile where organization_id = $1 order by key';

const profileOf = ({ key, name, note_due_hours: noteDueHours, services }: ProfileRow): PayerProfile => ({
  key,
  name,
  noteDueHours,
  services,
});

/** The profiles that the practice changed or made. */
export async function loadOwnProfiles({ actor, transaction }: OfPractice): Promise<OwnProfile[]> {
  const rows = await transaction.query<ProfileRow>(ownProfilesSql, [actor.organizationId]);
  return rows.map((row) => ({ profile: profileOf(row), version: row.version }));
}

/** The profiles that rules go by where the practice has these of its own. */
export const profilesInForceOf = (own: readonly ProfileRow[]): readonly PayerProfile[] =>
  profilesInForce(exampleProfiles, own.map(profileOf));

/** The profiles that the rules go by in this practice at this moment. */
export async function loadProfilesInForce(context: OfPractice): Promise<readonly PayerProfile[]> {
  return profilesInForceOf(
    await context.transaction.query<ProfileRow>(ownProfilesSql, [context.actor.organizationId]),
  );
}

/** Writes a profile over the version that it was made from (0: none was of the practice's own). False when somebody was faster. */
export async function writeProfile(
  { actor, transaction }: RequestContext,
  { key, name, noteDueHours, services }: PayerProfile,
  version: number,
): Promise<boolean> {
  const parameters = [actor.organizationId, key, name, noteDueHours, JSON.stringify(services)];
  const rows =
    version === 0
      ? await transaction.query(
          `with written as (
             insert into payer_profile (organization_id, key, name, note_due_hours, services, version)
             values ($1, $2, $3, $4, $5, 1) on conflict do nothing returning key)
           select key from written`,
          parameters,
        )
      : await transaction.query(
          `with written as (
             update payer_profile set name = $3, note_due_hours = $4, services = $5, version = version + 1
             where organization_id = $1 and key = $2 and version = $6 returning key)
           select key from written`,
          [...parameters, version],
        );
  return rows.length === 1;
}

/** Adds to the history of a profile. */
export async function addProfileChange(
  { actor, transaction, now }: RequestContext,
  key: string,
  version: number,
  changes: readonly ProfileChange[],
): Promise<void> {
  await transaction.query(
    `insert into payer_profile_change (organization_id, profile_key, version, changed_at, changed_by, changed_by_name, changes)
     values ($1, $2, $3, to_timestamp($4), $5, $6, $7)`,
    [actor.organizationId, key, version, now / 1000, actor.userId, actor.name, JSON.stringify(changes)],
  );
}

export interface ProfileHistory {
  readonly key: string;
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  readonly changes: readonly ProfileChange[];
}

/** Every change of every profile of the practice, the newest first. */
export const loadProfileHistory = ({ actor, transaction }: RequestContext): Promise<ProfileHistory[]> =>
  transaction.query<ProfileHistory>(
    `select profile_key as key, version, changed_at as at, changed_by_name as by, changes
     from payer_profile_change where organization_id = $1 order by changed_at desc, version desc`,
    [actor.organizationId],
  );
