import type { Actor } from '../../platform/request-context.ts';

/** The groups that the person may see, as a parameter of SQL: null for all of them. */
export const visibleGroupIds = (actor: Actor): readonly string[] | null =>
  actor.access.groups === 'all' ? null : actor.access.groups;

/** Whether the person may see the group, as far as their rights say (it may still not exist). */
export const maySeeGroup = (actor: Actor, groupId: string): boolean =>
  actor.access.groups === 'all' || actor.access.groups.includes(groupId);
