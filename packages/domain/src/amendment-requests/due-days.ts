import { addDays, type CivilDate } from '../shared/index.ts';
import type { AmendmentRequest } from './amendment-request.ts';
import { isAccepted, isDenied, type AmendmentState } from './amendment-state.ts';

/** Days after the receipt of a request within which the practice acts on it (45 CFR 164.526(b)(2)(i)). */
export const daysToAct = 60;
/** Days by which that time may be extended, once (45 CFR 164.526(b)(2)(ii)). */
export const daysOfExtension = 30;

/** The last day on which the practice may act without an extension, and may say that it needs one. */
export const firstDueOn = ({ receivedOn }: Pick<AmendmentRequest, 'receivedOn'>): CivilDate =>
  addDays(receivedOn, daysToAct);

/** The last day to which the time may be extended. */
export const latestDueOn = (request: Pick<AmendmentRequest, 'receivedOn'>): CivilDate =>
  addDays(firstDueOn(request), daysOfExtension);

/** The last day on which the practice may act: the day that it told the client when it extended the time, else 60 days after receipt. */
export const actBy = (request: Pick<AmendmentRequest, 'receivedOn'>, state: AmendmentState): CivilDate =>
  state.extension?.until ?? firstDueOn(request);

/** What the practice still owes about a request. The first three have to be done by the day to act. */
export const amendmentDuties = ['decide', 'amend', 'send_decision', 'send_rebuttal', 'tell_persons'] as const;
export type AmendmentDuty = (typeof amendmentDuties)[number];

/**
 * What is owed: to decide; to make the amendment that was accepted; to tell the client in writing; to give them a copy of a rebuttal; and
 * to tell those with whom the amendment is to be shared.
 */
export function openDuties(state: AmendmentState): readonly AmendmentDuty[] {
  if (state.kind === 'open') return ['decide'];
  if (state.kind === 'withdrawn' || state.kind === 'informed') return [];
  const duties: AmendmentDuty[] = [];
  if (isAccepted(state) && state.amendments.length === 0) duties.push('amend');
  if (state.letterSentOn === null) duties.push('send_decision');
  if (isDenied(state) && state.dispute.kind === 'disagreed' && state.dispute.rebuttal?.copySentOn === null)
    duties.push('send_rebuttal');
  if (isAccepted(state) && state.persons.some(({ toldOn }) => toldOn === null)) duties.push('tell_persons');
  return duties;
}

const haveADay: ReadonlySet<AmendmentDuty> = new Set<AmendmentDuty>(['decide', 'amend', 'send_decision']);

/** Whether something is owed that has to be done by the day to act. */
export const isToActOn = (state: AmendmentState): boolean =>
  openDuties(state).some((duty) => haveADay.has(duty));

/** Whether the day to act is over and the practice has not done all that it had to do by then. */
export const isOverdue = (
  request: Pick<AmendmentRequest, 'receivedOn'>,
  state: AmendmentState,
  today: CivilDate,
): boolean => isToActOn(state) && today > actBy(request, state);
