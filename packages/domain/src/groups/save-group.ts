import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import { chooseDocumentation } from './choose-documentation.ts';
import type { Group } from './group.ts';
import { findScheduleFault, sortMeetings, type WeeklyMeeting } from './weekly-meeting.ts';

/** What somebody enters about a group. */
export interface GroupEntry extends Omit<Group, 'id'> {
  /** When it regularly meets; empty where it meets by arrangement. */
  readonly meetings: readonly WeeklyMeeting[];
  /** Titles of the modules in order; empty for a group without a curriculum. */
  readonly curriculum: readonly string[];
}

/** What a change of a group has to respect. */
export interface GroupStanding {
  readonly kind: Group['kind'];
  readonly documentation: Group['documentation'];
  /** Members today. */
  readonly members: number;
  /** Clients who are members now or will be, and whose payer is billed for each of them. */
  readonly billedIndividually: number;
  readonly sessionsHeld: number;
  /** Sessions whatever became of them, planned ones included. */
  readonly sessions: number;
  readonly modules: number;
  /** The first and the last day on which a membership, a session or an exit is on record; null without any. */
  readonly firstDay: CivilDate | null;
  readonly lastDay: CivilDate | null;
  /** The time zone of its site, in which its sessions are dated. */
  readonly timeZone: string;
}

function findFault(entry: GroupEntry): Result<never> | null {
  if (entry.name.trim() === '') return refused('name-missing', 'Name the group.', 'name');
  if (entry.name.length > 120) return refused('name-long', 'A name has 120 characters at most.', 'name');
  if (!Number.isInteger(entry.capacity) || entry.capacity < 1 || entry.capacity > 100)
    return refused('capacity', 'A group has 1 to 100 places.', 'capacity');
  if (entry.endsOn !== null && entry.endsOn < entry.startsOn)
    return refused('period', 'The group ends before it starts.', 'endsOn');
  if (entry.serviceCode !== null && entry.serviceCode.length > 20)
    return refused('service-code', 'A service code has 20 characters at most.', 'serviceCode');
  const schedule = findScheduleFault(entry.meetings);
  if (schedule !== null) return { ok: false, refusal: schedule };
  if (entry.kind === 'process' && entry.curriculum.length > 0)
    return refused('curriculum', 'A process group follows no curriculum.', 'curriculum');
  return entry.curriculum.some((title) => title.trim() === '')
    ? refused('curriculum', 'Each module of a curriculum has a title.', 'curriculum')
    : null;
}

function findConflict(entry: GroupEntry, standing: GroupStanding, timeZone: string): Result<never> | null {
  const { members, firstDay, lastDay } = standing;
  if (entry.capacity < members)
    return refused('capacity', `The group has ${members} members today.`, 'capacity');
  if (entry.kind !== standing.kind && standing.sessionsHeld > 0)
    return refused('kind', 'The kind of a group stays as it is once it has met.', 'kind');
  if (firstDay !== null && entry.startsOn > firstDay)
    return refused(
      'starts-after-records',
      `There are records of this group from ${firstDay} on.`,
      'startsOn',
    );
  if (entry.endsOn !== null && lastDay !== null && entry.endsOn < lastDay)
    return refused('ends-before-records', `There are records of this group until ${lastDay}.`, 'endsOn');
  // A site keeps its time zone for the same reason: each session is dated, and its hour was agreed, by that clock.
  if (timeZone !== standing.timeZone && standing.sessions > 0) {
    return refused(
      'site-time-zone',
      'Sessions of the group are planned or on record by the clock of another time zone: their days and hours would be others. Make a new group there.',
      'siteId',
    );
  }
  return entry.curriculum.length < standing.modules
    ? refused(
        'module-on-record',
        'A module on record stays in the curriculum: change its title, or add new ones at the end.',
        'curriculum',
      )
    : null;
}

/**
 * Whether the records of a group must be judged anew when it is changed: the rules ask its kind and how it is documented, and nothing
 * else that is entered about it (rules.md).
 */
export const changesJudgement = (
  entry: Pick<GroupEntry, 'kind' | 'documentation'>,
  standing: Pick<GroupStanding, 'kind' | 'documentation'>,
): boolean => entry.kind !== standing.kind || entry.documentation !== standing.documentation;

/**
 * Makes a group (no standing), or changes one that has a standing. What is on record is never contradicted: members keep their
 * places, sessions their days, and a summary never stands in for notes that are billed one by one (guide).
 */
export function saveGroup(
  entry: GroupEntry,
  standing: GroupStanding | null,
  timeZone: string,
): Result<GroupEntry> {
  const fault = findFault(entry) ?? (standing === null ? null : findConflict(entry, standing, timeZone));
  if (fault !== null) return fault;
  const documentation = chooseDocumentation(entry.documentation, standing?.billedIndividually ?? 0);
  if (!documentation.ok) return documentation;
  return accepted({ ...entry, name: entry.name.trim(), meetings: sortMeetings(entry.meetings) });
}
