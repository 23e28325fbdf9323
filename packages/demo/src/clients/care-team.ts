import type { Diagnosis, PrimaryTherapist } from '@concord/domain/clients';
import { addDays, type CivilDate } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';

import type { Random } from '../shared/index.ts';
import type { Persona } from './make-client.ts';

interface Care {
  readonly persona: Persona;
  /** First day of care, and the last; null while it goes on. */
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** Those who lead the client's first group, and the other clinicians of the site. */
  readonly leaders: readonly string[];
  readonly colleagues: readonly string[];
}

/**
 * The clinicians who keep a client's primary record, one after the other: about a fifth of them also lead the client's group,
 * one in ten hands over, and a few clients have nobody.
 */
export function assignPrimaryTherapists(care: Care, today: CivilDate, random: Random): PrimaryTherapist[] {
  if (random.chance(0.015)) return [];
  const { persona, colleagues, leaders } = care;
  const isDual = colleagues.length === 0 || random.chance(0.22);
  const staffId = random.pick(isDual ? leaders : colleagues) as StaffId;
  const from = addDays(care.from, -random.integer(3, 20));
  const to = care.to !== null && random.chance(0.7) ? care.to : null;
  const clientId = persona.client.id;
  const handsOverOn = addDays(care.from, random.integer(60, 300));
  const next = [...colleagues, ...leaders].find((id) => id !== staffId);
  if (!random.chance(0.1) || next === undefined || handsOverOn >= (to ?? today)) {
    return [{ clientId, staffId, from, to }];
  }
  const resumesOn = addDays(handsOverOn, random.chance(0.3) ? 12 : 1);
  const first = { clientId, staffId, from, to: handsOverOn };
  return resumesOn > (to ?? today)
    ? [first]
    : [first, { clientId, staffId: next as StaffId, from: resumesOn, to }];
}

/** The client's diagnoses: the first from before the first session on, the second found later. A few come too late. */
export function diagnose(care: Care, random: Random): Diagnosis[] {
  const { persona, from, to } = care;
  return persona.diagnoses.map((icd10, index) => {
    const isLate = index === 0 && random.chance(0.01);
    const offset =
      index > 0 ? random.integer(0, 40) : isLate ? random.integer(15, 30) : -random.integer(1, 12);
    const begins = addDays(from, offset);
    const ends = to !== null && to > begins && random.chance(0.4) ? to : null;
    return { clientId: persona.client.id, icd10, from: begins, to: ends };
  });
}
