import type { MembershipExit, MembershipId } from '@concord/domain/memberships';
import { addDays, dayNumber, isWithin, type CivilDate } from '@concord/domain/shared';

import type { MakeClient } from '../clients/index.ts';
import type { Period, PlannedGroup } from '../groups/index.ts';
import { earlierOf, type Random } from '../shared/index.ts';
import { makeClientPool, type ClientPool } from './client-pool.ts';
import { drawExit, exitCircumstances } from './exits.ts';
import type { Stay } from './stay.ts';

const weeksBetween = (from: CivilDate, to: CivilDate): number => (dayNumber(to) - dayNumber(from)) / 7;

const drawWeeks = (random: Random): number => {
  const [least, most] = random.weigh([
    [[2, 6], 10],
    [[9, 26], 28],
    [[28, 58], 36],
    [[60, 130], 26],
  ] as const);
  return random.integer(least, most);
};

interface Admission {
  readonly planned: PlannedGroup;
  readonly enteredOn: CivilDate;
  /** The day of the exit, null for someone who is still a member. */
  readonly leftOn: CivilDate | null;
  readonly exit: MembershipExit | null;
}

function admit(admission: Admission, pool: ClientPool, random: Random, stays: Stay[]): Stay {
  const { planned, enteredOn, leftOn, exit } = admission;
  const fades = exit === 'dropped' && leftOn !== null;
  const persona = pool.choose(planned, enteredOn, leftOn);
  const stay: Stay = {
    membership: {
      id: '' as MembershipId,
      groupId: planned.group.id,
      clientId: persona.client.id,
      enteredOn,
      leftOn,
      exit,
      exitCircumstances: exit === null ? null : random.pick(exitCircumstances[exit]),
    },
    persona,
    planned,
    fadesFrom: fades ? addDays(leftOn, -random.integer(18, 40)) : null,
  };
  pool.remember(stay);
  stays.push(stay);
  return stay;
}

function fillOpenGroup(
  planned: PlannedGroup,
  today: CivilDate,
  pool: ClientPool,
  random: Random,
  stays: Stay[],
) {
  const mine: Stay[] = [];
  const { census } = planned.plan;
  planned.meetingDays.forEach((day, index) => {
    let present = mine.filter(({ membership }) =>
      isWithin(day, membership.enteredOn, membership.leftOn),
    ).length;
    const wanted = index === 0 ? census - 3 : census;
    while (present < wanted && (index === 0 || random.chance(0.5))) {
      const weeks = drawWeeks(random);
      const exit = drawExit(random, weeks);
      const lastDay = addDays(day, 7 * weeks + (exit === 'completed' ? 0 : random.integer(0, 5)));
      const ended = lastDay < today;
      const stay = admit(
        { planned, enteredOn: day, leftOn: ended ? lastDay : null, exit: ended ? exit : null },
        pool,
        random,
        stays,
      );
      mine.push(stay);
      present += 1;
    }
  });
}

function fillClosedGroup(
  planned: PlannedGroup,
  today: CivilDate,
  pool: ClientPool,
  random: Random,
  stays: Stay[],
) {
  const { startsOn, endsOn } = planned.group;
  const last = endsOn ?? today;
  for (let place = 0; place < planned.plan.census; place += 1) {
    const leavesEarly = place < 2 && random.chance(0.8);
    const weeks = Math.floor(weeksBetween(startsOn, earlierOf(last, today)) * random.between(0.3, 0.8));
    const early = addDays(startsOn, 7 * weeks + 2);
    const leftOn = leavesEarly && weeks >= 2 && early < today ? early : last < today ? last : null;
    const exit = leftOn === null ? null : leftOn === last ? 'completed' : drawExit(random, 4);
    admit({ planned, enteredOn: startsOn, leftOn, exit }, pool, random, stays);
  }
}

// Some who are members today come less and less: the concern list lives on them.
function letSomeFade(stays: readonly Stay[], today: CivilDate, random: Random): void {
  const current = stays.filter(
    ({ membership }) => membership.leftOn === null && membership.enteredOn < addDays(today, -70),
  );
  for (const stay of random.sample(current, 9)) stay.fadesFrom = addDays(today, -random.integer(28, 46));
}

// A practice of two years has met every kind of exit; a death is never followed by another stay.
function coverEveryExit(stays: readonly Stay[], pool: ClientPool, random: Random): void {
  const ended = stays.filter(
    ({ membership, planned }) => membership.exit !== null && planned.group.enrolment === 'open',
  );
  const single = ended.filter(
    ({ membership, persona }) =>
      pool.staysOf(persona).length === 1 &&
      weeksBetween(membership.enteredOn, membership.leftOn ?? membership.enteredOn) > 6,
  );
  const wanted: readonly MembershipExit[] = [
    'deceased',
    'asked_to_leave',
    'administrative',
    'transferred',
    'dropped',
  ];
  const chosen = random.sample(single.length >= wanted.length ? single : ended, wanted.length);
  wanted.forEach((exit, index) => {
    const stay = chosen[index];
    if (stay === undefined) return;
    stay.membership.exit = exit;
    stay.membership.exitCircumstances = random.pick(exitCircumstances[exit]);
  });
}

/** Who was in which group from when to when: stays of all groups in order of entry, and the clients behind them. */
export function makeMemberships(
  groups: readonly PlannedGroup[],
  period: Period,
  makeClient: MakeClient,
  random: Random,
) {
  const stays: Stay[] = [];
  const pool = makeClientPool(random.fork('pool'), makeClient, stays);
  for (const planned of groups) {
    const chance = random.fork(planned.plan.id);
    if (planned.group.enrolment === 'open') fillOpenGroup(planned, period.today, pool, chance, stays);
    else fillClosedGroup(planned, period.today, pool, chance, stays);
  }
  letSomeFade(stays, period.today, random.fork('fading'));
  coverEveryExit(stays, pool, random.fork('exits'));
  const order = (stay: Stay): string => `${stay.membership.enteredOn} ${stay.membership.groupId}`;
  stays.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  stays.forEach((stay, index) => {
    stay.membership.id = `M${String(index + 1).padStart(4, '0')}` as MembershipId;
  });
  return { stays, personas: pool.personas };
}
