import type { CivilDate } from '@concord/domain/shared';

export const director = 'director@demo.example';
export const clinician = 'clinician@demo.example';
export const auditor = 'auditor@demo.example';

/** How far ahead sessions are planned. */
export const weeksAhead = 4;

/** How far back the records lie that are decided about and reviewed. */
export const weeksBack = 12;

/** The demonstration practice, and its day today. */
export interface Demo {
  readonly organizationId: string;
  readonly today: CivilDate;
}

/** What a change answers. */
export const writes = '__typename ... on Done { id } ... on Refusal { code }';

/** The id of what a change made; a refusal of one means that the demonstration is written wrongly. */
export function idOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id);
  throw new Error(`The demonstration was refused something: ${JSON.stringify(answer)}`);
}
