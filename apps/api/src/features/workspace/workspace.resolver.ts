import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mayEver } from '@concord/domain/access';
import type { OperationContext } from '../../platform/request-context.ts';
import { forbidden, notFound } from '../../platform/request-failure.ts';
import { OwedRecord } from './owed-record.types.ts';
import { loadOwed } from './owed.store.ts';
import { showOwed } from './show-owed.ts';
import { showWorkspace } from './show-workspace.ts';
import { EarlierNote } from './earlier-note.types.ts';
import { Workspace } from './workspace.types.ts';
import { loadSessionFacts } from '../documentation/index.ts';
import { loadEarlierSections, loadSeats } from './seat.store.ts';

@Resolver()
export class WorkspaceResolver {
  @Query(() => Workspace, {
    description: 'The session with every seat, note and check that its documentation needs.',
  })
  async workspace(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() operation: OperationContext,
  ): Promise<Workspace> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'read', 'note-body')) throw forbidden();
      const workspace = await showWorkspace(context, sessionId);
      if (workspace === null) throw notFound();
      return workspace;
    });
  }

  @Query(() => [EarlierNote], {
    description:
      'The last three notes of each member of the session, for seeing that a new one is not a copy.',
  })
  async earlierNotes(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() operation: OperationContext,
  ): Promise<EarlierNote[]> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'read', 'note-body')) throw forbidden();
      const facts = await loadSessionFacts(context, sessionId);
      if (facts === null) throw notFound();
      const seats = await loadSeats(context, facts);
      const rows = await loadEarlierSections(
        context,
        facts,
        seats.map(({ client_id }) => client_id),
      );
      return rows.map(({ client_id, ...sections }) => ({ clientId: client_id, ...sections }));
    });
  }

  @Query(() => [OwedRecord], { description: 'What the person who asks still owes, the most urgent first.' })
  async owedByMe(@Ctx() operation: OperationContext): Promise<OwedRecord[]> {
    return operation.asActor(async (context) => {
      const { staffId } = context.actor;
      if (staffId === null || !context.actor.roles.includes('clinician')) return [];
      return showOwed(context, await loadOwed(context, staffId));
    });
  }
}
