import type { PayerProfile, ServiceLimits } from './payer-profile.ts';

/** One value of a profile that became another: what it is, before and after; null where there was or is none. */
export interface ProfileChange {
  /** A service code and what of it, such as "90853 largest group", or what of the profile as a whole. */
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

const textOf = (value: number | string | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const rollingText = ({ maxPerRollingDays: limit }: ServiceLimits): string | null =>
  limit === null || limit === undefined ? null : `${limit.sessions} in ${limit.days} days`;

/** What a row says, value by value, in the words of the screen. */
const valuesOf = (row: ServiceLimits): readonly (readonly [string, string | null])[] => [
  ['modifier', textOf(row.modifier)],
  ['unit', row.unit === 'session' ? 'session' : '15 minutes'],
  ['smallest group', textOf(row.minSize)],
  ['largest group', textOf(row.maxSize)],
  ['fewest minutes', textOf(row.minMinutes)],
  ['most in a day', textOf(row.maxPerDay)],
  ['most units in a day', textOf(row.maxUnitsPerDay)],
  ['most over days', rollingText(row)],
  ['mark', row.mark],
  ['source', row.source],
];

const differ = (
  before: readonly (readonly [string, string | null])[],
  after: readonly (readonly [string, string | null])[],
  prefix: string,
): ProfileChange[] =>
  [...new Set([...before, ...after].map(([what]) => what))].flatMap((what) => {
    const valueIn = (values: typeof before): string | null =>
      values.find(([name]) => name === what)?.[1] ?? null;
    const [from, to] = [valueIn(before), valueIn(after)];
    return from === to ? [] : [{ what: `${prefix}${what}`, from, to }];
  });

/** What a change of a profile changed, for its history; nothing when the two are the same. */
export function changesBetween(before: PayerProfile | null, after: PayerProfile): ProfileChange[] {
  const headOf = (profile: PayerProfile): readonly (readonly [string, string | null])[] => [
    ['name', profile.name],
    ['hours for the note', textOf(profile.noteDueHours)],
  ];
  const rowsOf = (profile: PayerProfile | null): ReadonlyMap<string, ServiceLimits> =>
    new Map((profile?.services ?? []).map((row) => [row.code, row]));
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const codes = [...new Set([...old.keys(), ...now.keys()])].sort();
  return [
    ...differ(before === null ? [] : headOf(before), headOf(after), ''),
    ...codes.flatMap((code) => {
      const [was, is] = [old.get(code), now.get(code)];
      return differ(was === undefined ? [] : valuesOf(was), is === undefined ? [] : valuesOf(is), `${code} `);
    }),
  ];
}

/** The profiles that a practice goes by: those that Concord comes with, each replaced by the practice's own of that key. */
export function profilesInForce(
  examples: readonly PayerProfile[],
  own: readonly PayerProfile[],
): readonly PayerProfile[] {
  const byKey = new Map([...examples, ...own].map((profile) => [profile.key, profile]));
  return [...byKey.values()];
}
