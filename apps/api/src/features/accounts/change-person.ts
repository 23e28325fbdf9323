import { accepted, refused, type Result } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { revokeAllOf } from './account.store.ts';
import {
  countOtherAdministrators,
  loadPeople,
  removeSecondFactor,
  updateDisabled,
  updateRoles,
  updateStaffId,
  type PersonRow,
} from './people.store.ts';
import { checkStaff } from './check-newcomer.ts';
import { deleteIdentities } from './provider.store.ts';

/** Does something to a person's account and shows it as it is then; null where the practice has no such person. */
async function change(
  context: RequestContext,
  userId: string,
  work: (person: PersonRow) => Promise<Result<null>>,
): Promise<Result<PersonRow> | null> {
  const [person] = await loadPeople(context, userId);
  if (person === undefined) return null;
  const outcome = await work(person);
  if (!outcome.ok) return outcome;
  const [changed] = await loadPeople(context, userId);
  return changed === undefined ? null : accepted(changed);
}

const done = accepted(null);

const revokeAll = ({ actor, transaction, now }: RequestContext, userId: string): Promise<void> =>
  revokeAllOf(transaction, { organizationId: actor.organizationId, userId }, now);

const lastAdministrator = refused(
  'last-administrator',
  'A practice keeps at least one administrator who can sign in.',
);

async function wouldLeaveNobody(context: RequestContext, person: PersonRow): Promise<boolean> {
  if (!person.roles.includes('administrator') || person.disabledAt !== null) return false;
  return (await countOtherAdministrators(context, person.id)) === 0;
}

/** Gives a person other roles, from their next request on. Nobody changes their own: two people stand behind every right. */
export const setRoles = (
  context: RequestContext,
  userId: string,
  roles: readonly PracticeRole[],
): Promise<Result<PersonRow> | null> =>
  change(context, userId, async (person) => {
    if (userId === context.actor.userId)
      return refused('own-roles', 'Another administrator changes your roles.', 'roles');
    if (!roles.includes('administrator') && (await wouldLeaveNobody(context, person)))
      return lastAdministrator;
    await updateRoles(context, userId, [...new Set(roles)]);
    return done;
  });

/** Bars a person from signing in and ends their sessions and tokens; or lets them in again, with a new sign-in. */
export const setDisabled = (
  context: RequestContext,
  userId: string,
  isDisabled: boolean,
): Promise<Result<PersonRow> | null> =>
  change(context, userId, async (person) => {
    if (isDisabled && (await wouldLeaveNobody(context, person))) return lastAdministrator;
    await updateDisabled(context, userId, isDisabled);
    if (isDisabled) await revokeAll(context, userId);
    return done;
  });

/**
 * Says which member of staff a person is, or that they are none; their groups, and so the records that they see as a clinician, follow
 * from it. Nobody says it of themselves.
 */
export const linkStaff = (
  context: RequestContext,
  userId: string,
  staffId: string | null,
): Promise<Result<PersonRow> | null> =>
  change(context, userId, async (person) => {
    if (userId === context.actor.userId)
      return refused('own-staff', 'Another administrator says which member of staff you are.', 'staffId');
    if (person.worksUntil !== null)
      return refused(
        'leaves',
        'They leave or have left the practice: a director takes them back first.',
        'staffId',
      );
    const free = await checkStaff(context, staffId, userId);
    if (!free.ok) return free;
    await updateStaffId(context, userId, staffId);
    return done;
  });

/** Ends all sessions and tokens of a person, such as after a lost device. */
export const revokeSessions = (context: RequestContext, userId: string): Promise<Result<PersonRow> | null> =>
  change(context, userId, async () => {
    await revokeAll(context, userId);
    return done;
  });

/** Takes back a person's second factor, such as after a lost phone, and ends their sessions: they set up a new one. */
export const resetSecondFactor = (
  context: RequestContext,
  userId: string,
): Promise<Result<PersonRow> | null> =>
  change(context, userId, async () => {
    await removeSecondFactor(context, userId);
    await revokeAll(context, userId);
    return done;
  });

/**
 * Forgets which person of the provider somebody is, such as after their account there was made anew, and ends their sessions: whoever
 * next comes with their verified address is taken for them.
 */
export const forgetProvider = (context: RequestContext, userId: string): Promise<Result<PersonRow> | null> =>
  change(context, userId, async () => {
    await deleteIdentities(context, userId);
    await revokeAll(context, userId);
    return done;
  });
