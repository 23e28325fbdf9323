import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import { isRecordId } from '../../platform/database/ids.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { FieldChangeInput, SaveFieldResult, showFieldOutcome } from '../documentation/index.ts';
import { EarlierProcessNote, ProcessNotesOfSession } from './process-note.types.ts';
import { saveProcessNote } from './save-process-note.ts';
import { showEarlierProcessNotes, showProcessNotes } from './show-process-notes.ts';

@Resolver()
export class ProcessNoteResolver {
  readonly #keys: SecretKeys;

  constructor(keys: SecretKeys) {
    this.#keys = keys;
  }

  @Query(() => ProcessNotesOfSession, {
    description: 'The psychotherapy notes that the person who asks wrote about a session.',
  })
  processNotes(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() operation: OperationContext,
  ): Promise<ProcessNotesOfSession> {
    return operation.asActor(async (context) => {
      requireRecordIds(sessionId);
      const shown = await showProcessNotes(context, this.#keys, sessionId);
      if (shown === null) throw notFound();
      return shown;
    });
  }

  @Query(() => [EarlierProcessNote], {
    description: 'What one of those notes said before, the newest first; of each hour its last words.',
  })
  earlierProcessNotes(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID, { nullable: true }) clientId: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<EarlierProcessNote[]> {
    return operation.asActor((context) => {
      const place = { sessionId, clientId: clientId ?? null };
      requireRecordIds(sessionId, ...(place.clientId === null ? [] : [place.clientId]));
      return showEarlierProcessNotes(context, this.#keys, place);
    });
  }

  @Mutation(() => SaveFieldResult, {
    description:
      'Saves a psychotherapy note of the person who asks, about the session or one member at it. Nobody else ever reads it.',
  })
  saveProcessNote(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID, { nullable: true }) clientId: string | null | undefined,
    @Arg('change', () => FieldChangeInput) change: FieldChangeInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof SaveFieldResult> {
    return operation.asActor(async (context) => {
      const place = { sessionId, clientId: clientId ?? null };
      requireRecordIds(sessionId, ...(place.clientId === null ? [] : [place.clientId]));
      if (!isRecordId(change.mutationId)) throw badInput('A change has a UUID of its own.');
      const outcome = await saveProcessNote(context, this.#keys, place, change);
      if (outcome === null) throw notFound();
      return showFieldOutcome(context, outcome, null);
    });
  }
}
