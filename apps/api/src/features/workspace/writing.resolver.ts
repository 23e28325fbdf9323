import {
  absenceReasons,
  attendanceStatuses,
  makeups,
  type AttendanceRecord,
} from '@concord/domain/attendance';
import { groupNoteFields } from '@concord/domain/group-notes';
import { addendumEntries, noteFields } from '@concord/domain/progress-notes';
import type { Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Refusal } from '../../platform/graphql/refusal.ts';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { recordAttendance } from '../attendance/index.ts';
import { saveGroupNoteField } from '../group-notes/index.ts';
import { rateProgress, saveNoteField } from '../progress-notes/index.ts';
import { amendNote, signGroupNote, signNote, type FindingsBeforeSigning } from '../signatures/index.ts';
import { FieldChangeInput, SaveFieldResult, showFieldOutcome } from '../documentation/index.ts';
import type { SignedRecord } from './writing.types.ts';
import {
  AttendanceConflict,
  AttendanceInput,
  KeptFindingInput,
  RecordAttendanceResult,
  RecordedAttendance,
  SignedSession,
  SignSessionResult,
} from './writing.types.ts';

/** What the writing of records needs from outside. */
export interface WritingDependencies {
  /** Whether it is really the person themselves who signs. */
  readonly confirmPerson: (
    context: RequestContext,
    proof: { readonly password: string; readonly code: string | null },
  ) => Promise<Result<null>>;
  readonly findingsBeforeSigning: FindingsBeforeSigning;
  /** Counts the reports' roll-ups of a group again. */
  readonly refreshRollUps: (context: RequestContext, groupIds: readonly string[]) => Promise<void>;
}

const codeHint =
  'Of the authenticator, for who has one: at the first signature of a session, and after an hour.';

function pick<Choice extends string>(choices: readonly Choice[], value: string, what: string): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw badInput(`${what} is one of: ${choices.join(', ')}.`);
  return found;
}

const pickOrNull = <Choice extends string>(
  choices: readonly Choice[],
  value: string | null | undefined,
  what: string,
): Choice | null =>
  value === null || value === undefined || value === '' ? null : pick(choices, value, what);

function known<T>(outcome: Result<T> | null): Result<T> {
  if (outcome === null) throw notFound();
  return outcome;
}

function asRecord(sessionId: string, clientId: string, input: AttendanceInput): AttendanceRecord {
  return {
    sessionId,
    clientId,
    status: pick(attendanceStatuses, input.status, 'Attendance'),
    arrivedAt: input.arrivedAt ?? null,
    leftAt: input.leftAt ?? null,
    notified: input.notified ?? null,
    notifiedAt: input.notifiedAt ?? null,
    absenceReason: pickOrNull(absenceReasons, input.absenceReason, 'The reason of an absence'),
    followUp: input.followUp ?? null,
    followUpDue: input.followUpDue ?? null,
    followUpDoneOn: input.followUpDoneOn ?? null,
    makeup: pickOrNull(makeups, input.makeup, 'The makeup of a missed module'),
    makeupOn: input.makeupOn ?? null,
  } as AttendanceRecord;
}

@Resolver()
export class WritingResolver {
  readonly #needs: WritingDependencies;

  constructor(needs: WritingDependencies) {
    this.#needs = needs;
  }

  @Mutation(() => RecordAttendanceResult, {
    description: 'Records or corrects one seat. `baseVersion` is 0 for a seat without a record.',
  })
  recordAttendance(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('attendance', () => AttendanceInput) attendance: AttendanceInput,
    @Arg('baseVersion', () => Int) baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof RecordAttendanceResult> {
    return operation.asActor(async (context) => {
      const outcome = known(
        await recordAttendance(context, asRecord(sessionId, clientId, attendance), baseVersion),
      );
      if (!outcome.ok) return asRefusal(outcome.refusal);
      if (outcome.value.kind === 'conflict') {
        return Object.assign(new AttendanceConflict(), {
          theirs: outcome.value.theirs.status,
          version: outcome.value.version,
        });
      }
      await this.#needs.refreshRollUps(context, [outcome.value.groupId]);
      return Object.assign(new RecordedAttendance(), {
        version: outcome.value.version,
        isGuest: outcome.value.isGuest,
      });
    });
  }

  @Mutation(() => SaveFieldResult, {
    description: "Saves one field of one member's note; the note is opened by its first field.",
  })
  saveNoteField(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('field', () => String) field: string,
    @Arg('change', () => FieldChangeInput) change: FieldChangeInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof SaveFieldResult> {
    return operation.asActor(async (context) => {
      const place = { sessionId, clientId, field: pick(noteFields, field, 'A field of a note') };
      const outcome = known(await saveNoteField(context, place, change));
      return showFieldOutcome(context, outcome, outcome.ok ? outcome.value.noteId : null);
    });
  }

  @Mutation(() => SaveFieldResult, { description: "Saves one field of the session's group note." })
  saveGroupNoteField(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('field', () => String) field: string,
    @Arg('change', () => FieldChangeInput) change: FieldChangeInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof SaveFieldResult> {
    return operation.asActor(async (context) => {
      const place = { sessionId, field: pick(groupNoteFields, field, 'A field of a group note') };
      return showFieldOutcome(context, known(await saveGroupNoteField(context, place, change)), null);
    });
  }

  @Mutation(() => SaveFieldResult, {
    description:
      "Rates progress toward one of the member's goals, under a version like a field of the note; an empty value takes the rating back.",
  })
  rateProgress(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('goalId', () => ID) goalId: string,
    @Arg('change', () => FieldChangeInput) change: FieldChangeInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof SaveFieldResult> {
    return operation.asActor(async (context) => {
      const outcome = known(await rateProgress(context, { sessionId, clientId, goalId }, change));
      if (outcome.ok && outcome.value.kind === 'saved') {
        await this.#needs.refreshRollUps(context, [outcome.value.groupId]);
      }
      return showFieldOutcome(context, outcome, outcome.ok ? outcome.value.noteId : null);
    });
  }

  @Mutation(() => SignSessionResult, {
    description:
      'Signs the given notes, and the group note if asked, each with a signature of its own; what is not ready stays a draft.',
  })
  signSession(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('noteIds', () => [ID]) noteIds: string[],
    @Arg('groupNote', () => Boolean) groupNote: boolean,
    @Arg('password', () => String) password: string,
    @Arg('kept', () => [KeptFindingInput], { defaultValue: [] }) kept: KeptFindingInput[],
    @Arg('code', () => String, { nullable: true, description: codeHint }) code: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof SignSessionResult> {
    return operation.asActor(async (context) => {
      const proven = await this.#needs.confirmPerson(context, { password, code: code ?? null });
      if (!proven.ok) return asRefusal(proven.refusal);
      const judge = this.#needs.findingsBeforeSigning(
        context,
        sessionId,
        kept.map(({ recordId, words, reason }) => ({ recordId, words, reason: reason ?? null })),
      );
      const records: SignedRecord[] = [];
      // One after the other, in one order for everybody: two people who sign the same notes at once never wait for each other in a ring.
      for (const noteId of [...new Set(noteIds)].sort()) {
        records.push(showSigned(noteId, await signNote(context, noteId, judge)));
      }
      if (groupNote) records.push(showSigned(sessionId, await signGroupNote(context, sessionId, judge)));
      return Object.assign(new SignedSession(), { records });
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Adds a signed late entry, addendum or correction beside a signed note.',
  })
  amendNote(
    @Arg('noteId', () => ID) noteId: string,
    @Arg('entry', () => String) entry: string,
    @Arg('text', () => String) text: string,
    @Arg('password', () => String) password: string,
    @Arg('code', () => String, { nullable: true, description: codeHint }) code: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const proven = await this.#needs.confirmPerson(context, { password, code: code ?? null });
      if (!proven.ok) return asRefusal(proven.refusal);
      const outcome = known(await amendNote(context, noteId, pick(addendumEntries, entry, 'An entry'), text));
      return done(outcome, () => noteId);
    });
  }
}

function showSigned(recordId: string, outcome: Awaited<ReturnType<typeof signNote>>): SignedRecord {
  if (outcome === null) {
    const unknown: Refusal = asRefusal({ code: 'not-found', message: 'There is no such record.' });
    return { recordId, signedAt: null, refusal: unknown };
  }
  return outcome.ok
    ? { recordId, signedAt: new Date(outcome.value.signedAt), refusal: null }
    : { recordId, signedAt: null, refusal: asRefusal(outcome.refusal) };
}
