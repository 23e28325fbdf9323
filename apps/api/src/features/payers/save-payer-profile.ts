import { changesBetween, checkProfile, exampleProfiles, type PayerProfile } from '@concord/domain/billing';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { addProfileChange, loadOwnProfiles, writeProfile } from './payer-profile.store.ts';

/** What else must be done when the payers' demands changed, such as judging records again. */
export type AfterPayersChanged = (context: RequestContext) => Promise<void>;

const stale = refused(
  'profile-changed-meanwhile',
  'Somebody changed this profile meanwhile. Look at it again, then change it.',
);

/**
 * Changes a payer profile, or makes a new one; the change enters its history. `version` is the one that was looked at: 0 for a
 * profile that is as Concord came with it, or that is new.
 */
export async function savePayerProfile(
  context: RequestContext,
  entered: PayerProfile,
  version: number,
  after: AfterPayersChanged,
): Promise<Result<string>> {
  const checked = checkProfile(entered);
  if (!checked.ok) return checked;
  const own = (await loadOwnProfiles(context)).find(({ profile }) => profile.key === entered.key) ?? null;
  if ((own?.version ?? 0) !== version) return stale;
  const before = own?.profile ?? exampleProfiles.find(({ key }) => key === entered.key) ?? null;
  const changes = changesBetween(before, checked.value);
  if (changes.length === 0) return refused('nothing-changed', 'Nothing is different from what is on record.');
  if (!(await writeProfile(context, checked.value, version))) return stale;
  await addProfileChange(context, entered.key, version + 1, changes);
  await after(context);
  return accepted(entered.key);
}
