import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../../platform/database/ids.ts';
import type { OperationContext } from '../../../platform/request-context.ts';
import { badInput, notFound } from '../../../platform/request-failure.ts';
import { SeatStateValue, type SeatState } from '../../attendance/index.ts';
import { requireRosterReader } from '../may-read-reports.ts';
import { ReportScope, readScope } from '../scope/index.ts';
import { SeatRows, SessionDetail, SessionRows, SessionStatusValue, type ListedStatus } from './rows.types.ts';
import { loadSeatRows } from './seat-rows.store.ts';
import { loadSessionDetail } from './session-detail.store.ts';
import { loadSessionRows } from './session-rows.store.ts';

const mostRows = 2_000;

function readLimit(limit: number | null): number {
  if (limit === null || limit < 1 || limit > mostRows) throw badInput(`\`limit\` is from 1 to ${mostRows}.`);
  return limit;
}

/** The rows behind a number. */
@Resolver()
export class RowsResolver {
  @Query(() => SessionRows, { description: 'Sessions in scope with their seats counted, newest first.' })
  sessions(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('status', () => SessionStatusValue, { nullable: true }) status: ListedStatus | null | undefined,
    @Arg('limit', () => Int, { nullable: true, defaultValue: 200 }) limit: number | null,
    @Ctx() context: OperationContext,
  ): Promise<SessionRows> {
    return context.asActor((request) => {
      requireRosterReader(request);
      return loadSessionRows(request, readScope(scope), status ?? null, readLimit(limit));
    });
  }

  @Query(() => SessionDetail)
  session(@Arg('id', () => ID) id: string, @Ctx() context: OperationContext): Promise<SessionDetail> {
    return context.asActor((request) => {
      requireRosterReader(request);
      if (!isRecordId(id)) throw notFound();
      return loadSessionDetail(request, id);
    });
  }

  @Query(() => SeatRows, {
    description: 'Of the sessions in scope, the seats and guests in the given states, newest first.',
  })
  seats(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('states', () => [SeatStateValue], { nullable: true }) states: SeatState[] | null | undefined,
    @Arg('limit', () => Int, { nullable: true, defaultValue: 500 }) limit: number | null,
    @Ctx() context: OperationContext,
  ): Promise<SeatRows> {
    return context.asActor((request) => {
      requireRosterReader(request);
      return loadSeatRows(request, readScope(scope), states ?? null, readLimit(limit));
    });
  }
}
