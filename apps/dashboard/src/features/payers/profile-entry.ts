import type { PayerProfileInput, ProfileOnRecordFragment } from '../../gql/graphql.ts';
import type { Limits } from './say-payers.ts';

/** A row as it is typed: every value is text, empty for no limit. */
export interface RowEntry {
  readonly code: string;
  readonly modifier: string;
  readonly unit: string;
  readonly minSize: string;
  readonly maxSize: string;
  readonly minMinutes: string;
  readonly maxPerDay: string;
  readonly maxUnitsPerDay: string;
  readonly rollingSessions: string;
  readonly rollingDays: string;
  readonly mark: string;
  readonly source: string;
}

export interface ProfileEntry {
  readonly key: string;
  readonly name: string;
  readonly noteDueHours: string;
  readonly rows: readonly RowEntry[];
}

const textOf = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const rowOf = (limits: Limits): RowEntry => ({
  code: limits.code,
  modifier: textOf(limits.modifier),
  unit: limits.unit,
  minSize: textOf(limits.minSize),
  maxSize: textOf(limits.maxSize),
  minMinutes: textOf(limits.minMinutes),
  maxPerDay: textOf(limits.maxPerDay),
  maxUnitsPerDay: textOf(limits.maxUnitsPerDay),
  rollingSessions: textOf(limits.rollingSessions),
  rollingDays: textOf(limits.rollingDays),
  mark: limits.mark,
  source: limits.source,
});

export const emptyRow: RowEntry = {
  code: '',
  modifier: '',
  unit: 'session',
  minSize: '',
  maxSize: '',
  minMinutes: '',
  maxPerDay: '',
  maxUnitsPerDay: '',
  rollingSessions: '',
  rollingDays: '',
  mark: 'G',
  source: '',
};

/** A profile as it is on record, to be typed over. */
export const entryOf = (profile: ProfileOnRecordFragment | null): ProfileEntry => ({
  key: profile?.key ?? '',
  name: profile?.name ?? '',
  noteDueHours: profile === null ? '72' : textOf(profile.noteDueHours),
  rows: profile?.services.map(rowOf) ?? [emptyRow],
});

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** What was typed, as the API takes it. */
export const inputOf = ({ key, name, noteDueHours, rows }: ProfileEntry): PayerProfileInput => ({
  key: key.trim(),
  name,
  noteDueHours: numberOf(noteDueHours),
  services: rows.map((row) => ({
    code: row.code,
    modifier: row.modifier,
    unit: row.unit,
    minSize: numberOf(row.minSize),
    maxSize: numberOf(row.maxSize),
    minMinutes: numberOf(row.minMinutes),
    maxPerDay: numberOf(row.maxPerDay),
    maxUnitsPerDay: numberOf(row.maxUnitsPerDay),
    rollingSessions: numberOf(row.rollingSessions),
    rollingDays: numberOf(row.rollingDays),
    mark: row.mark,
    source: row.source,
  })),
});
