import { facilitatorRoles } from '@concord/domain/groups';
import type { PersonInRoom } from '@concord/domain/sessions';
import type { CivilDate, Instant, Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { cancelSession, holdSession, moveSession, recordInRoom } from './keep-sessions.ts';
import { addSession, planSessions } from './plan-sessions.ts';
import { PersonInRoomInput } from './session-on-record.types.ts';

/** Counts the reports' roll-ups of the groups again. */
type RefreshRollUps = (context: RequestContext, groupIds: readonly string[]) => Promise<void>;

function known<T>(outcome: Result<T> | null): Result<T> {
  if (outcome === null) throw notFound();
  return outcome;
}

const readRoom = (people: readonly PersonInRoomInput[]): PersonInRoom[] =>
  people.map(({ staffId, role }) => {
    const knownRole = facilitatorRoles.find((one) => one === role);
    if (knownRole === undefined)
      throw badInput(`A facilitator's role is one of: ${facilitatorRoles.join(', ')}.`);
    return { staffId: staffId as StaffId, role: knownRole };
  });

const versionSeen = { description: 'The version of the session that was seen.' };

@Resolver()
export class SchedulingResolver {
  readonly #refreshRollUps: RefreshRollUps;

  constructor(refreshRollUps: RefreshRollUps) {
    this.#refreshRollUps = refreshRollUps;
  }

  @Mutation(() => WriteResult, {
    description:
      "Plans a group's sessions in a period from its schedule; meetings that have one are left out.",
  })
  planSessions(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
    @Arg('leaveOut', () => [DateTimeScalar], {
      defaultValue: [],
      description: 'Starts of sessions that are not planned, such as on holidays.',
    })
    leaveOut: Instant[],
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(groupId);
    const request = { groupId, from: from as CivilDate, to: to as CivilDate, leaveOut };
    return operation.asActor(async (context) =>
      done(known(await planSessions(context, request)), () => groupId),
    );
  }

  @Mutation(() => WriteResult, { description: 'Plans one session outside the schedule.' })
  addSession(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('startsAt', () => DateTimeScalar) startsAt: Instant,
    @Arg('endsAt', () => DateTimeScalar) endsAt: Instant,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(groupId);
    return operation.asActor(async (context) =>
      done(known(await addSession(context, { groupId, startsAt, endsAt })), (id) => id),
    );
  }

  @Mutation(() => WriteResult, { description: 'Moves a session that is still planned.' })
  moveSession(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('startsAt', () => DateTimeScalar) startsAt: Instant,
    @Arg('endsAt', () => DateTimeScalar) endsAt: Instant,
    @Arg('baseVersion', () => Int, versionSeen) baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return this.#change(operation, sessionId, (context) =>
      moveSession(context, { sessionId, baseVersion }, { startsAt, endsAt }),
    );
  }

  @Mutation(() => WriteResult, {
    description: 'Records a session as held, with its real times and who was in the room, or corrects them.',
  })
  holdSession(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('startsAt', () => DateTimeScalar) startsAt: Instant,
    @Arg('endsAt', () => DateTimeScalar) endsAt: Instant,
    @Arg('telehealth', () => Boolean, { nullable: true }) telehealth: boolean | null,
    @Arg('module', () => Int, { nullable: true }) module: number | null,
    @Arg('inRoom', () => [PersonInRoomInput], {
      nullable: true,
      description: 'Those assigned that day when left out.',
    })
    inRoom: PersonInRoomInput[] | null,
    @Arg('baseVersion', () => Int, versionSeen) baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const room = inRoom ?? null;
    const holding = {
      startsAt,
      endsAt,
      telehealth: telehealth ?? null,
      module: module ?? null,
      inRoom: room === null ? null : readRoom(room),
    };
    return this.#change(operation, sessionId, (context) =>
      holdSession(context, { sessionId, baseVersion }, holding),
    );
  }

  @Mutation(() => WriteResult, { description: 'Calls a session off, with the reason.' })
  cancelSession(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('reason', () => String) reason: string,
    @Arg('baseVersion', () => Int, versionSeen) baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return this.#change(operation, sessionId, (context) =>
      cancelSession(context, { sessionId, baseVersion }, reason),
    );
  }

  @Mutation(() => WriteResult, {
    description: 'Records everybody who was really in the room at a held session, stand-ins included.',
  })
  recordInRoom(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('inRoom', () => [PersonInRoomInput]) inRoom: PersonInRoomInput[],
    @Arg('baseVersion', () => Int, versionSeen) baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const room = readRoom(inRoom);
    return this.#change(operation, sessionId, (context) =>
      recordInRoom(context, { sessionId, baseVersion }, room),
    );
  }

  /** Changes a session and counts its group again; what the change returns is that group. */
  #change(
    operation: OperationContext,
    sessionId: string,
    change: (context: RequestContext) => Promise<Result<string> | null>,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      requireRecordIds(sessionId);
      const outcome = known(await change(context));
      if (outcome.ok) await this.#refreshRollUps(context, [outcome.value]);
      return done(outcome, () => sessionId);
    });
  }
}
