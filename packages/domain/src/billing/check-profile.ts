import { accepted, compareCodePoints, isBlank, refused, type Result } from '../shared/index.ts';
import type { PayerProfile, ServiceLimits } from './payer-profile.ts';

const keyPattern = /^[a-z][a-z0-9_]{0,39}$/;
const codePattern = /^[A-Z0-9]{3,10}$/;
const modifierPattern = /^[A-Z0-9]{2}$/;
const mostHours = 24 * 365;

/** The whole numbers that a row may set, with what each is called and the largest that makes sense. */
const numbers = [
  ['minSize', 'The smallest group', 200],
  ['maxSize', 'The largest group', 200],
  ['minMinutes', 'The fewest minutes', 1440],
  ['maxPerDay', 'The most in a day', 50],
  ['maxUnitsPerDay', 'The most units in a day', 96],
] as const;

const isCount = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most;

function checkRow(row: ServiceLimits): Result<ServiceLimits> {
  const about = `services.${row.code}`;
  if (!codePattern.test(row.code)) {
    return refused(
      'code',
      'A service code is 3 to 10 capital letters and digits, such as 90853.',
      'services',
    );
  }
  if (row.modifier !== undefined && !modifierPattern.test(row.modifier)) {
    return refused('modifier', `${row.code}: a modifier is two letters or digits, such as HQ.`, about);
  }
  for (const [field, called, most] of numbers) {
    const value = row[field] ?? null;
    if (value !== null && !isCount(value, most)) {
      return refused('limit', `${row.code}: ${called} is a whole number from 1 to ${most}, or empty.`, about);
    }
  }
  if (row.minSize !== null && row.maxSize !== null && row.minSize > row.maxSize) {
    return refused('size', `${row.code}: the smallest group is larger than the largest.`, about);
  }
  const rolling = row.maxPerRollingDays ?? null;
  if (rolling !== null && !(isCount(rolling.sessions, 100) && isCount(rolling.days, 366))) {
    return refused(
      'rolling',
      `${row.code}: a limit over days has 1 to 100 sessions in 1 to 366 days.`,
      about,
    );
  }
  if (!/^[VSG]/.test(row.mark)) {
    return refused(
      'mark',
      `${row.code}: the mark begins with V (read in a primary source), S (in a secondary one) or G (general knowledge).`,
      about,
    );
  }
  return isBlank(row.source)
    ? refused('source', `${row.code}: say where the limits were read, so that others can check them.`, about)
    : accepted(row);
}

/** Checks a payer profile as somebody entered it; its rows come back in the order of their codes. */
export function checkProfile(profile: PayerProfile): Result<PayerProfile> {
  if (!keyPattern.test(profile.key)) {
    return refused('key', 'A key is small letters, digits and _, such as medicare_ngs.', 'key');
  }
  if (isBlank(profile.name)) return refused('name-missing', 'Name the profile.', 'name');
  const { noteDueHours } = profile;
  if (noteDueHours !== null && !isCount(noteDueHours, mostHours)) {
    return refused(
      'hours',
      'Hours for the note are a whole number from 1 to 8760, or empty.',
      'noteDueHours',
    );
  }
  const codes = new Set<string>();
  for (const row of profile.services) {
    const checked = checkRow(row);
    if (!checked.ok) return checked;
    if (codes.has(row.code)) {
      return refused('code-twice', `${row.code} stands there twice.`, `services.${row.code}`);
    }
    codes.add(row.code);
  }
  const services = [...profile.services].sort((a, b) => compareCodePoints(a.code, b.code));
  return accepted({ ...profile, name: profile.name.trim(), services });
}
