import { createContext, use } from 'react';
import type { PracticeQuery } from '../gql/graphql.ts';
import type { Anchor } from './scope.ts';
import type { CivilDate } from './scalars.ts';

export type Viewer = NonNullable<PracticeQuery['viewer']>;
export type PracticeGroup = PracticeQuery['groups'][number];
export type PracticeSite = PracticeQuery['sites'][number];
export type PracticeStaff = PracticeQuery['staff'][number];

/** Who is looking, and what there is to choose from: known on every page. */
export interface Practice {
  readonly viewer: Viewer;
  readonly sites: readonly PracticeSite[];
  readonly staff: readonly PracticeStaff[];
  readonly groups: readonly PracticeGroup[];
  readonly today: CivilDate;
  readonly anchor: Anchor;
}

export const PracticeContext = createContext<Practice | null>(null);

/** The practice that the page is about. Throws outside of a signed-in page. */
export function usePractice(): Practice {
  const practice = use(PracticeContext);
  if (practice === null) throw new Error('usePractice is for pages behind the sign-in.');
  return practice;
}

/** The colleagues who can be given work that goes on: those who do not leave. */
export const stayingStaff = ({ staff }: Pick<Practice, 'staff'>): readonly PracticeStaff[] =>
  staff.filter(({ lastDay }) => lastDay == null);

/** Those who are or were there on a day. */
export const staffOn = ({ staff }: Pick<Practice, 'staff'>, day: CivilDate): readonly PracticeStaff[] =>
  staff.filter(({ lastDay }) => lastDay == null || lastDay >= day);

/** The time zone of a group's site, in which its sessions are shown. */
export const zoneOf = (practice: Practice, groupId: string): string =>
  practice.groups.find(({ group }) => group.id === groupId)?.site.timeZone ??
  practice.viewer.organization.timeZone;

/** Whether the viewer sees the whole practice; others see their own groups. */
export const seesWholePractice = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => role === 'DIRECTOR' || role === 'AUDITOR' || role === 'ADMINISTRATOR');

/** Whether the viewer's role includes what clinicians write: goals and their ratings, circumstances of an exit. */
export const readsClinicalText = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => role === 'DIRECTOR' || role === 'CLINICIAN');
