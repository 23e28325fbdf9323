import type { GroupQuery } from '../../gql/graphql.ts';

/** A group with what changing it needs. */
export type KeptGroup = GroupQuery['group'];
export type KeptMember = KeptGroup['members'][number];
export type KeptAssignment = KeptGroup['facilitators'][number];

export const roleChoices = [
  { value: 'lead', label: 'Lead' },
  { value: 'co', label: 'Co-facilitator' },
  { value: 'trainee', label: 'Trainee' },
  { value: 'observer', label: 'Observer' },
] as const;

export const weekdays = [
  { value: '1', label: 'Monday' },
  { value: '2', label: 'Tuesday' },
  { value: '3', label: 'Wednesday' },
  { value: '4', label: 'Thursday' },
  { value: '5', label: 'Friday' },
  { value: '6', label: 'Saturday' },
  { value: '7', label: 'Sunday' },
] as const;

/** Codes of services for groups, to choose from; a practice may use others (CPT and HCPCS). */
export const knownServiceCodes = [
  { code: '90853', means: 'group psychotherapy' },
  { code: '90849', means: 'multiple-family group psychotherapy' },
  { code: '96164', means: 'health behavior intervention, group' },
  { code: 'H0005', means: 'alcohol or drug group counseling' },
  { code: 'H2027', means: 'psychoeducational service' },
  { code: 'H2017', means: 'psychosocial rehabilitation' },
] as const;
