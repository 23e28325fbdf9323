import { randomUUID } from 'node:crypto';
import { chooseDocumentation } from '@concord/domain/groups';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadToday } from '../organizations/index.ts';
import type { GroupEntry } from './group-entry.ts';
import { loadGroupStanding, writeGroup, writeCurriculum } from './group-writing.store.ts';

function findFault(entry: GroupEntry): Result<never> | null {
  if (entry.name.trim() === '') return refused('name-missing', 'Name the group.', 'name');
  if (entry.capacity < 1 || entry.capacity > 100)
    return refused('capacity', 'A group has 1 to 100 places.', 'capacity');
  if (entry.endsOn !== null && entry.endsOn < entry.startsOn) {
    return refused('period', 'The group ends before it starts.', 'endsOn');
  }
  if (entry.weekday !== null && (entry.weekday < 1 || entry.weekday > 7)) {
    return refused('weekday', 'A weekday is a number from 1 (Monday) to 7 (Sunday).', 'weekday');
  }
  if (entry.startsAtTime !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(entry.startsAtTime)) {
    return refused('time', 'A time is written HH:MM.', 'startsAtTime');
  }
  if (entry.durationMinutes !== null && (entry.durationMinutes < 1 || entry.durationMinutes > 1440)) {
    return refused('duration', 'A session takes 1 to 1440 minutes.', 'durationMinutes');
  }
  if (entry.kind === 'process' && entry.curriculum.length > 0) {
    return refused('curriculum', 'A process group follows no curriculum.', 'curriculum');
  }
  return entry.curriculum.some((title) => title.trim() === '')
    ? refused('curriculum', 'Each module of a curriculum has a title.', 'curriculum')
    : null;
}

/** Makes a group, or changes one (by its id); null when there is no such group. */
export async function saveGroup(
  context: RequestContext,
  groupId: string | null,
  entry: GroupEntry,
): Promise<Result<string> | null> {
  const fault = findFault(entry);
  if (fault !== null) return fault;
  const { organizationId } = context.actor;
  const externalId = `C${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  const id = groupId ?? recordId(organizationId, 'group', externalId);
  if (groupId !== null) {
    const standing = await loadGroupStanding(context, groupId, await loadToday(context));
    if (standing === null) return null;
    if (entry.capacity < standing.members) {
      return refused('capacity', `The group has ${standing.members} members now.`, 'capacity');
    }
    if (entry.kind !== standing.kind && standing.sessionsHeld > 0) {
      return refused('kind', 'The kind of a group stays as it is once it has met.', 'kind');
    }
    const documentation = chooseDocumentation(entry.documentation, standing.billedIndividually);
    if (!documentation.ok) return documentation;
  }
  if (!(await writeGroup(context, id, externalId, entry))) {
    return refused('site-unknown', 'There is no such site.', 'siteId');
  }
  const dropped = await writeCurriculum(context, id, entry.curriculum);
  if (dropped > 0)
    return refused('module-taught', 'A module that was taught stays in the curriculum.', 'curriculum');
  return accepted(id);
}
