import {
  capitalize,
  formatNumberOf,
  formatPercent,
  formatShare,
  inWords,
  sumOf,
} from '../../platform/format.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { heldIn, matrixOf, membershipsIn } from './cofac-facts.ts';
import type { CofacAnswer } from './cofac-facts.ts';

/** Who facilitates: how many people and groups, how often one person led alone, which groups have one facilitator. */
export function sayAssignments(answer: CofacAnswer): Sentence {
  const { people, groups, involvements } = matrixOf(answer.cofacilitation);
  const alone = sumOf(involvements.map(({ sessionsAlone }) => sessionsAlone));
  const held = heldIn(answer);
  const single = groups.filter(
    ({ id }) => involvements.filter(({ group, role }) => group.id === id && leads(role)).length === 1,
  ).length;
  return {
    finding: `${capitalize(inWords(people.length))} ${people.length === 1 ? 'clinician' : 'clinicians'}, ${formatNumberOf(groups.length, 'group')}.`,
    detail: `${formatShare(alone, held)} sessions were led by one person alone (${formatPercent(alone, held)}); ${single === 0 ? 'none' : inWords(single)} of the groups ${single < 2 ? 'has' : 'have'} one lead or co-facilitator assigned.`,
  };
}

const leads = (role: string): boolean => role === 'lead' || role === 'co';

/** Who led together: how many pairs, and the pair with the most sessions. */
export function sayPairs(answer: CofacAnswer): Sentence {
  const { pairs } = answer.cofacilitation;
  const most = pairs.toSorted((a, b) => b.sessionsTogether - a.sessionsTogether)[0];
  const once = pairs.filter(({ sessionsTogether }) => sessionsTogether === 1).length;
  return {
    finding: `${capitalize(inWords(pairs.length))} ${pairs.length === 1 ? 'pair' : 'pairs'} led sessions together.`,
    detail:
      most === undefined
        ? ''
        : `Most often ${most.a.name} and ${most.b.name}: ${formatNumberOf(most.sessionsTogether, 'session')} in ${formatNumberOf(most.groups.length, 'group')}. ${capitalize(inWords(once))} ${once === 1 ? 'pair' : 'pairs'} met once only.`,
  };
}

/** Sessions at which the room was not as assigned. */
export function sayGaps(answer: CofacAnswer): Sentence {
  const { gaps } = answer.cofacilitation;
  const held = heldIn(answer);
  const missing = gaps.filter((gap) => gap.missing.length > 0).length;
  const unassigned = gaps.filter((gap) => gap.unassigned.length > 0).length;
  return {
    finding: `At ${formatShare(gaps.length, held)} held sessions the room was not as assigned (${formatPercent(gaps.length, held)}).`,
    detail: `At ${missing} of them somebody assigned was missing, at ${unassigned} somebody without an assignment led.`,
  };
}

/** Members whose primary therapist facilitates their group. */
export function sayDuals(answer: CofacAnswer): Sentence {
  const { dualRelationships } = answer.cofacilitation;
  const goOn = dualRelationships.filter(({ to }) => to === null || to === undefined).length;
  const people = new Set(dualRelationships.map(({ staff }) => staff.id)).size;
  return {
    finding: `${formatNumberOf(dualRelationships.length, 'dual relationship')} among ${formatNumberOf(membershipsIn(answer), 'membership')}.`,
    detail: `${formatShare(goOn, dualRelationships.length)} go on; they concern ${formatNumberOf(people, 'clinician')}. Each is to be documented: which clinician is whose primary therapist.`,
  };
}
