import { inject } from 'vitest';
import * as practice from './keyboard-practice.ts';

export { clinicianEmail, clinicianPassword, readExported, twelveMembers } from './keyboard-practice.ts';

/** Runs the operator's command on a product's database; the journeys' own where none is named. */
export const concord = (
  args: readonly string[],
  { input, data = inject('dataDirectory') }: { readonly input?: string; readonly data?: string } = {},
): string => practice.concord(args, { data, ...(input === undefined ? {} : { input }) });

/** Imports the clinic of twelve members and makes its clinician's account, with a password unless they come through a provider alone. */
export const openKeyboardPractice = (
  now: number,
  data = inject('dataDirectory'),
  password: string | null = practice.clinicianPassword,
  members: readonly practice.GroupMember[] = practice.twelveMembers,
): void => practice.openKeyboardPractice(now, data, password, members);
