import type { Instant } from '@concord/domain/shared';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { loadAttendanceConcerns } from './attendance-concerns.store.ts';
import { AttendanceConcern } from './attendance-concerns.types.ts';
import { loadAttendanceMatrix } from './attendance-matrix.store.ts';
import { AttendanceMatrix } from './attendance-matrix.types.ts';
import { loadAttendanceTrend } from './attendance-trend.store.ts';
import { AttendanceTrend } from './attendance-trend.types.ts';
import { loadCofacilitation } from './cofacilitation.store.ts';
import { CofacilitationReport } from './cofacilitation.types.ts';
import { loadCompleteness } from './completeness.store.ts';
import { CompletenessReport } from './completeness.types.ts';
import { loadGoalProgress } from './goal-progress.store.ts';
import { GoalProgressReport } from './goal-progress.types.ts';
import { requireNoteReader, requireRosterReader } from './may-read-reports.ts';
import { loadMemberHistory } from './member-history.store.ts';
import { MemberHistory } from './member-history.types.ts';
import { loadMembershipTimeline } from './membership-timeline.store.ts';
import { MembershipTimeline } from './membership-timeline.types.ts';
import { BucketValue, ReportScope, readDays, readRange, readScope, type BucketUnit } from './scope/index.ts';

/** Answers in the name of who asks, if they may read the roster. */
const forRosterReaders = <T>(
  context: OperationContext,
  load: (context: RequestContext) => Promise<T>,
): Promise<T> =>
  context.asActor((request) => {
    requireRosterReader(request);
    return load(request);
  });

/** The same for reports that hold clinical text. */
const forNoteReaders = <T>(
  context: OperationContext,
  load: (context: RequestContext) => Promise<T>,
): Promise<T> =>
  context.asActor((request) => {
    requireNoteReader(request);
    return load(request);
  });

/** The reports across all groups; what each number means stands in the definitions of the reports. */
@Resolver()
export class ReportsResolver {
  @Query(() => AttendanceTrend, { description: 'Who came over time.' })
  attendanceTrend(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('bucket', () => BucketValue, { defaultValue: BucketValue.WEEK }) bucket: BucketUnit,
    @Ctx() context: OperationContext,
  ): Promise<AttendanceTrend> {
    return forRosterReaders(context, (request) => loadAttendanceTrend(request, readScope(scope), bucket));
  }

  @Query(() => AttendanceMatrix, { description: 'Members × sessions of one group.' })
  attendanceMatrix(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
    @Ctx() context: OperationContext,
  ): Promise<AttendanceMatrix> {
    return forRosterReaders(context, (request) => {
      const range = readRange(from, to);
      if (!isRecordId(groupId)) throw notFound();
      return loadAttendanceMatrix(request, groupId, range.from, range.to);
    });
  }

  @Query(() => [AttendanceConcern], {
    description: 'Members whose absences call for attention on the last day of the scope.',
  })
  attendanceConcerns(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Ctx() context: OperationContext,
  ): Promise<AttendanceConcern[]> {
    return forRosterReaders(context, (request) => loadAttendanceConcerns(request, readScope(scope)));
  }

  @Query(() => MembershipTimeline, { description: 'Who entered and left which group when.' })
  membershipTimeline(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('bucket', () => BucketValue, { defaultValue: BucketValue.WEEK }) bucket: BucketUnit,
    @Ctx() context: OperationContext,
  ): Promise<MembershipTimeline> {
    return forRosterReaders(context, (request) => loadMembershipTimeline(request, readScope(scope), bucket));
  }

  @Query(() => GoalProgressReport, { description: 'How goals are moving, by group and by goal.' })
  goalProgress(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('bucket', () => BucketValue, { defaultValue: BucketValue.MONTH }) bucket: BucketUnit,
    @Ctx() context: OperationContext,
  ): Promise<GoalProgressReport> {
    return forNoteReaders(context, (request) => loadGoalProgress(request, readScope(scope), bucket));
  }

  @Query(() => CofacilitationReport, { description: 'Who facilitates what with whom.' })
  cofacilitation(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Ctx() context: OperationContext,
  ): Promise<CofacilitationReport> {
    return forRosterReaders(context, (request) => loadCofacilitation(request, readScope(scope)));
  }

  @Query(() => CompletenessReport, {
    description: 'How many of the records that the sessions require are complete.',
  })
  completeness(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('bucket', () => BucketValue, { defaultValue: BucketValue.MONTH }) bucket: BucketUnit,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Judged at this instant; now if left out.',
    })
    asOf: Instant | null | undefined,
    @Arg('exceptRules', () => [String], { nullable: true, description: 'Ids of rules that are not asked.' })
    exceptRules: string[] | null | undefined,
    @Ctx() context: OperationContext,
  ): Promise<CompletenessReport> {
    return forRosterReaders(context, (request) =>
      loadCompleteness(request, readScope(scope), bucket, {
        asOf: asOf ?? request.now,
        exceptRules: exceptRules ?? [],
      }),
    );
  }

  @Query(() => MemberHistory, { description: "One member's whole history, for a clinician who may see it." })
  memberHistory(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('from', () => DateScalar, { nullable: true }) from: string | null | undefined,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null | undefined,
    @Ctx() context: OperationContext,
  ): Promise<MemberHistory> {
    return forNoteReaders(context, (request) => {
      const range = readDays(from, to);
      if (!isRecordId(clientId)) throw notFound();
      return loadMemberHistory(request, clientId, range);
    });
  }
}
