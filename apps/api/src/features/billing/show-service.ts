import { limitsFor, type PayerProfile } from '@concord/domain/billing';
import { judgeService, type HoldReason } from '@concord/domain/services';
import type { Actor } from '../../platform/request-context.ts';
import { toClientRef } from '../clients/index.ts';
import { toGroupRef } from '../groups/index.ts';
import { toSessionRef } from '../sessions/index.ts';
import type { StaffRef } from '../staff/index.ts';
import type { Blockers } from './blockers.store.ts';
import type { BillingService } from './billing.types.ts';
import type { ServiceRow } from './services.store.ts';

const absences: ReadonlySet<string | null> = new Set(['excused', 'late_cancel', 'no_show']);

/** Why the service of a row is held, as the domain decides. */
function reasonsOf(row: ServiceRow): readonly HoldReason[] {
  const state = judgeService({
    attendance: row.status === null ? 'unrecorded' : absences.has(row.status) ? 'absent' : 'attended',
    hasNote: row.note_id !== null,
    isSigned: row.is_signed,
    hasCode: row.code !== null,
    findings: (row.rules ?? []).map((ruleId, index) => ({
      ruleId,
      severity: 'block',
      explanation: row.explanations?.[index] ?? '',
    })),
  });
  return state.name === 'held' ? state.reasons : [];
}

/** The modifier that the payer's profile asks for with the code; null where it asks for none. */
export function modifierOf(
  { profile: key, code }: Pick<ServiceRow, 'profile' | 'code'>,
  profiles: readonly PayerProfile[],
): string | null {
  const profile = profiles.find((one) => one.key === key);
  return profile === undefined || code === null ? null : (limitsFor(profile, code)?.modifier ?? null);
}

/** A service as GraphQL shows it. */
export const showService = (
  actor: Actor,
  row: ServiceRow,
  profiles: readonly PayerProfile[],
  staff: ReadonlyMap<string, StaffRef>,
  waivedOf: Blockers['waivedOf'],
): BillingService => ({
  id: `${row.session_id}.${row.client_id}`,
  session: toSessionRef(row),
  group: toGroupRef(row),
  client: toClientRef(actor, row),
  payerId: row.payer_id,
  payer: row.payer_name,
  code: row.code,
  modifier: modifierOf(row, profiles),
  units: row.units,
  minutes: row.minutes,
  author: staff.get(row.author_id ?? '') ?? null,
  state: row.state,
  reasons: reasonsOf(row).map(({ ruleId, title, explanation }) => ({ ruleId, title, explanation })),
  waived: [...waivedOf(row.session_id, row.client_id)],
});
