import type { CarePlanQuery } from '../../gql/graphql.ts';
import type { Option } from '../../ui/form/fields.tsx';

/** Who keeps a client's record, what the client has, and what the treatment is for. */
export type CarePlan = CarePlanQuery['carePlan'];

/** How a goal ends, in the order in which it is offered. */
export const outcomes: readonly Option[] = [
  { value: 'achieved', label: 'Achieved' },
  { value: 'not_achieved', label: 'Not achieved' },
  { value: 'revised', label: 'Revised: a new goal takes its place' },
];

/** "achieved", "not achieved", "revised"; of an outcome that is not recorded, "closed". */
export const sayOutcome = (outcome: string | null | undefined): string =>
  outcome == null ? 'closed' : outcome.replaceAll('_', ' ');
