import { addDays, type CivilDate } from '@concord/domain/shared';

import type { MakeClient, Persona } from '../clients/index.ts';
import type { PlannedGroup } from '../groups/index.ts';
import type { Random } from '../shared/index.ts';
import type { Stay } from './stay.ts';

const mostClients = 205;

/** Who may take a place: someone who comes back, someone already in care at the site, or someone new. */
export function makeClientPool(random: Random, makeClient: MakeClient, stays: readonly Stay[]) {
  const personas: Persona[] = [];
  const staysOf = new Map<Persona, Stay[]>();

  // One group a day, and never two stays of one person in a group at the same time.
  const isFree = (persona: Persona, planned: PlannedGroup, from: CivilDate, to: CivilDate | null): boolean =>
    (staysOf.get(persona) ?? []).every((stay) => {
      const { enteredOn, leftOn } = stay.membership;
      const meets = (to === null || enteredOn <= to) && (leftOn === null || from <= leftOn);
      return !meets || (stay.planned !== planned && stay.planned.plan.weekday !== planned.plan.weekday);
    });

  const findReturning = (planned: PlannedGroup, from: CivilDate, to: CivilDate | null): Persona[] =>
    stays
      .filter(({ planned: earlier, membership }) => {
        const { leftOn, exit } = membership;
        return (
          earlier === planned && leftOn !== null && addDays(leftOn, 40) <= from && exit !== 'asked_to_leave'
        );
      })
      .map((stay) => stay.persona)
      .filter((persona) => isFree(persona, planned, from, to) && (staysOf.get(persona) ?? []).length < 4);

  const findInCare = (planned: PlannedGroup, from: CivilDate, to: CivilDate | null): Persona[] =>
    personas.filter(
      (persona) =>
        persona.siteId === planned.plan.siteId &&
        persona.serviceCode === planned.plan.serviceCode &&
        (staysOf.get(persona) ?? []).length < 3 &&
        (staysOf.get(persona) ?? []).every((stay) => stay.planned !== planned) &&
        isFree(persona, planned, from, to),
    );

  function makeNew(planned: PlannedGroup): Persona {
    const { siteId, serviceCode, themes } = planned.plan;
    const isFirstOfSummary =
      planned.plan.documentation === 'summary' && !personas.some((p) => p.serviceCode === null);
    // One member of the summary group is billed individually, which the audit must notice.
    const persona = makeClient(
      siteId,
      serviceCode,
      random.pick(themes),
      isFirstOfSummary ? 'plateau' : undefined,
    );
    personas.push(persona);
    return persona;
  }

  function choose(planned: PlannedGroup, from: CivilDate, to: CivilDate | null): Persona {
    const isFull = personas.length >= mostClients;
    const returning = planned.group.enrolment === 'open' ? findReturning(planned, from, to) : [];
    if (returning.length > 0 && random.chance(isFull ? 0.5 : 0.16)) return random.pick(returning);
    const inCare = findInCare(planned, from, to);
    if (inCare.length > 0 && random.chance(isFull ? 1 : 0.34)) return random.pick(inCare);
    return makeNew(planned);
  }

  return {
    personas,
    choose,
    remember: (stay: Stay): void => {
      staysOf.set(stay.persona, [...(staysOf.get(stay.persona) ?? []), stay]);
    },
    staysOf: (persona: Persona): readonly Stay[] => staysOf.get(persona) ?? [],
  };
}

export type ClientPool = ReturnType<typeof makeClientPool>;
