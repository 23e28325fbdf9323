import { decide } from '@concord/domain/access';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput } from '../../platform/request-failure.ts';
import { loadAccessLog } from './access-log.store.ts';
import { AccessLogOrder, AccessLogPage, AccessLogScope, type AccessLogColumn } from './access-log.types.ts';

const longestPage = 1_000;
const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const dateOf = (instant: number | null | undefined): Date | null =>
  instant === null || instant === undefined ? null : new Date(instant);

function idOf(text: string | null | undefined, name: string): string | null {
  if (text === null || text === undefined) return null;
  if (!uuidPattern.test(text)) throw badInput(`${name} is no identifier.`);
  return text;
}

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessLogPage, {
    description:
      'Who did what: for a period, a client ("who saw this member") or a person, by any column, page by page to the end.',
  })
  accessLog(
    @Arg('scope', () => AccessLogScope) scope: AccessLogScope,
    @Arg('order', () => AccessLogOrder, { defaultValue: AccessLogOrder.TIME }) order: AccessLogColumn,
    @Arg('descending', () => Boolean, { defaultValue: true }) descending: boolean,
    @Arg('limit', () => Int, { defaultValue: 100 }) limit: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
    @Ctx() operation: OperationContext,
  ): Promise<AccessLogPage> {
    return operation.asActor((context) => {
      if (limit < 1 || limit > longestPage)
        throw badInput(`limit is a whole number from 1 to ${longestPage}.`);
      if (offset < 0) throw badInput('offset is 0 or more.');
      return loadAccessLog(context, {
        from: dateOf(scope.from),
        to: dateOf(scope.to),
        clientId: idOf(scope.clientId, 'clientId'),
        // Whoever may not see everybody's accesses sees their own.
        userId:
          decide(context.actor, 'read', 'audit-log', 'organization') === 'allow'
            ? idOf(scope.userId, 'userId')
            : context.actor.userId,
        emergencyId: idOf(scope.emergencyId, 'emergencyId'),
        refusedOnly: scope.refusedOnly === true,
        order,
        descending,
        limit,
        offset,
      });
    });
  }
}
