import type { Payer, PayerId } from '@concord/domain/billing';
import type { Organization, Site, SiteId } from '@concord/domain/sites';

/** Where the demo practice has its office: its `today` is the day there. */
export const demoTimeZone = 'America/Denver';

export const organization: Organization = {
  name: 'Saltbush Counseling Collective',
  timeZone: demoTimeZone,
};

const site = (id: string, name: string, timeZone: string): Site => ({ id: id as SiteId, name, timeZone });

/** Four sites in two time zones; Arizona keeps no daylight saving time. */
export const sites: readonly Site[] = [
  site('DUR', 'Durango, Florida Road', 'America/Denver'),
  site('FAR', 'Farmington, Orchard Street', 'America/Denver'),
  site('FLG', 'Flagstaff, Aspen Avenue', 'America/Phoenix'),
  site('TMP', 'Tempe, Mill Crossing', 'America/Phoenix'),
];

const payer = (id: string, name: string, profile: string, individualBilling: boolean): Payer => ({
  id: id as PayerId,
  name,
  profile,
  individualBilling,
});

export const payers: readonly Payer[] = [
  payer('medicare', 'Medicare', 'medicare_ngs', true),
  payer('medicaid', 'State Medicaid, clinic services', 'ct_medicaid_clinic', true),
  payer('health', 'Four Corners Community Health Plan', 'il_hfs_fqhc', true),
  payer('county', 'County recovery contract', 'ca_sud_county', true),
  payer('peer', 'Medicaid peer support', 'va_peer', true),
  payer('skills', 'Rehabilitation skills fund', 'generic_skills', true),
  payer('plateau', 'Plateau Mutual', 'self_pay', true),
  payer('self', 'Self pay', 'self_pay', false),
];

/** Who pays for a group's members, by the group's service code, with how often. */
export const payersByCode: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '90853': [
    ['medicare', 18],
    ['medicaid', 34],
    ['health', 14],
    ['plateau', 24],
    ['self', 10],
  ],
  H0005: [
    ['county', 78],
    ['self', 22],
  ],
  H0038: [
    ['peer', 85],
    ['self', 15],
  ],
  H2014: [
    // A plan without this service: the audit wonders about the code.
    ['medicaid', 6],
    ['skills', 82],
    ['self', 12],
  ],
  none: [['self', 1]],
};

const billed: ReadonlySet<string> = new Set(
  payers.filter(({ individualBilling }) => individualBilling).map(({ id }) => id),
);

/** Whether a payer is billed separately for each client. */
export const isBilledIndividually = (payerId: PayerId | null): boolean =>
  payerId !== null && billed.has(payerId);
