import type { Result } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import {
  forgetProvider,
  linkStaff,
  resetSecondFactor,
  revokeSessions,
  setDisabled,
  setRoles,
} from './change-person.ts';
import { loadPeople, type PersonRow } from './people.store.ts';
import { Person, PersonResult } from './people.types.ts';
import { RoleValue } from './viewer.types.ts';

const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function changePerson(
  operation: OperationContext,
  userId: string,
  work: (context: RequestContext) => Promise<Result<PersonRow> | null>,
): Promise<typeof PersonResult> {
  return operation.asActor(async (context) => {
    const outcome = uuidPattern.test(userId) ? await work(context) : null;
    if (outcome === null) throw notFound();
    return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
  });
}

/** What an administrator does: people, their roles, their sessions. */
@Resolver()
export class PeopleResolver {
  @Query(() => [Person], { description: 'Everybody who may sign in to the practice, by name.' })
  people(@Ctx() operation: OperationContext): Promise<Person[]> {
    return operation.asActor((context) => loadPeople(context));
  }

  @Mutation(() => PersonResult, { description: 'Gives a person other roles, from their next request on.' })
  setRoles(
    @Arg('userId', () => ID) userId: string,
    @Arg('roles', () => [RoleValue]) roles: PracticeRole[],
    @Ctx() operation: OperationContext,
  ): Promise<typeof PersonResult> {
    return changePerson(operation, userId, (context) => setRoles(context, userId, roles));
  }

  @Mutation(() => PersonResult, {
    description: 'Says which member of staff a person is: as a clinician they see the groups of that one.',
  })
  linkStaff(
    @Arg('userId', () => ID) userId: string,
    @Arg('staffId', () => ID, { nullable: true }) staffId: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof PersonResult> {
    if (staffId != null) requireRecordIds(staffId);
    return changePerson(operation, userId, (context) => linkStaff(context, userId, staffId ?? null));
  }

  @Mutation(() => PersonResult, { description: 'Bars a person from signing in, or lets them in again.' })
  setDisabled(
    @Arg('userId', () => ID) userId: string,
    @Arg('disabled', () => Boolean) disabled: boolean,
    @Ctx() operation: OperationContext,
  ): Promise<typeof PersonResult> {
    return changePerson(operation, userId, (context) => setDisabled(context, userId, disabled));
  }

  @Mutation(() => PersonResult, { description: 'Ends all sessions and bearer tokens of a person.' })
  revokeSessions(
    @Arg('userId', () => ID) userId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof PersonResult> {
    return changePerson(operation, userId, (context) => revokeSessions(context, userId));
  }

  @Mutation(() => PersonResult, {
    description: "Takes back a person's second factor and ends their sessions.",
  })
  resetSecondFactor(
    @Arg('userId', () => ID) userId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof PersonResult> {
    return changePerson(operation, userId, (context) => resetSecondFactor(context, userId));
  }

  @Mutation(() => PersonResult, {
    description: 'Forgets which person of the provider somebody is, and ends their sessions.',
  })
  forgetProvider(
    @Arg('userId', () => ID) userId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof PersonResult> {
    return changePerson(operation, userId, (context) => forgetProvider(context, userId));
  }
}
