import { billIndividually } from '@concord/domain/groups';
import { accepted, isBlank, refused, type Result } from '@concord/domain/shared';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadToday } from '../organizations/index.ts';
import { loadProfilesInForce } from './payer-profile.store.ts';
import { addPayer, countSummaryOnlyMembers, loadPayers, updatePayer } from './payer.store.ts';
import type { AfterPayersChanged } from './save-payer-profile.ts';

/** What is entered about a payer. */
export interface PayerEntry {
  readonly name: string;
  readonly profile: string;
  readonly individualBilling: boolean;
}

const longestName = 200;

/** Adds a payer, or changes the one with this id; null when there is no such payer. */
export async function savePayer(
  context: RequestContext,
  target: { readonly id: string; readonly version: number } | null,
  entry: PayerEntry,
  after: AfterPayersChanged,
): Promise<Result<string> | null> {
  const payers = await loadPayers(context);
  if (target !== null && !payers.some(({ id }) => id === target.id)) return null;
  const name = entry.name.trim();
  if (isBlank(name)) return refused('name-missing', 'Name the payer.', 'name');
  if (name.length > longestName)
    return refused('name-too-long', `A name has at most ${longestName} characters.`, 'name');
  const profiles = await loadProfilesInForce(context);
  if (!profiles.some(({ key }) => key === entry.profile)) {
    return refused('profile-unknown', 'There is no such payer profile.', 'profile');
  }
  if (target === null) {
    const externalId = newExternalId();
    const id = recordId(context.actor.organizationId, 'payer', externalId);
    await addPayer(context, { ...entry, name, id, externalId });
    return accepted(id);
  }
  const before = payers.find(({ id }) => id === target.id);
  if (entry.individualBilling && before?.individualBilling !== true) {
    const affected = await countSummaryOnlyMembers(
      context,
      { of: 'payer', payerId: target.id },
      await loadToday(context),
    );
    const billing = billIndividually(affected);
    if (!billing.ok) return { ok: false, refusal: { ...billing.refusal, field: 'individualBilling' } };
  }
  if (!(await updatePayer(context, { ...entry, ...target, name }))) {
    return refused(
      'payer-changed-meanwhile',
      'Somebody changed this payer meanwhile. Look again, then change it.',
    );
  }
  await after(context);
  return accepted(target.id);
}
