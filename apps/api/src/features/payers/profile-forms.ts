import type { PayerProfile as ProfileFact, ServiceLimits } from '@concord/domain/billing';
import { badInput } from '../../platform/request-failure.ts';
import type { ProfileHistory } from './payer-profile.store.ts';
import type { PayerProfile, PayerProfileInput, ServiceLimit, ServiceLimitInput } from './payer.types.ts';

const showLimits = (row: ServiceLimits): ServiceLimit => ({
  code: row.code,
  modifier: row.modifier ?? null,
  unit: row.unit,
  minSize: row.minSize,
  maxSize: row.maxSize,
  minMinutes: row.minMinutes,
  maxPerDay: row.maxPerDay ?? null,
  maxUnitsPerDay: row.maxUnitsPerDay ?? null,
  rollingSessions: row.maxPerRollingDays?.sessions ?? null,
  rollingDays: row.maxPerRollingDays?.days ?? null,
  mark: row.mark,
  source: row.source,
});

/** A profile as GraphQL shows it. */
export const showProfile = (
  profile: ProfileFact,
  version: number,
  history: readonly ProfileHistory[],
): PayerProfile => ({
  key: profile.key,
  name: profile.name,
  noteDueHours: profile.noteDueHours,
  services: profile.services.map(showLimits),
  version,
  history: history
    .filter(({ key }) => key === profile.key)
    .map(({ at, by, changes }) => ({ at, by, changes: changes.map((change) => ({ ...change })) })),
});

function readUnit(unit: string): ServiceLimits['unit'] {
  if (unit !== 'session' && unit !== '15min') throw badInput('A unit is `session` or `15min`.');
  return unit;
}

function readLimits(row: ServiceLimitInput): ServiceLimits {
  const unit = readUnit(row.unit);
  const modifier = row.modifier?.trim().toUpperCase() ?? '';
  const { rollingSessions, rollingDays } = row;
  const hasRolling = (rollingSessions ?? null) !== null || (rollingDays ?? null) !== null;
  return {
    code: row.code.trim().toUpperCase(),
    ...(modifier === '' ? {} : { modifier }),
    unit,
    ...(unit === '15min' ? { rounding: 'midpoint' as const } : {}),
    minSize: row.minSize ?? null,
    maxSize: row.maxSize ?? null,
    minMinutes: row.minMinutes ?? null,
    maxPerDay: row.maxPerDay ?? null,
    maxUnitsPerDay: row.maxUnitsPerDay ?? null,
    // Half a limit over days is no limit: the check of the profile says so.
    maxPerRollingDays: hasRolling ? { sessions: rollingSessions ?? 0, days: rollingDays ?? 0 } : null,
    mark: row.mark.trim(),
    source: row.source.trim(),
  };
}

/** A profile as somebody entered it. */
export const readProfile = ({ key, name, noteDueHours, services }: PayerProfileInput): ProfileFact => ({
  key: key.trim(),
  name,
  noteDueHours: noteDueHours ?? null,
  services: services.map(readLimits),
});
