import { randomUUID } from 'node:crypto';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { ensureJudged } from '../findings/index.ts';
import { loadToday } from '../organizations/index.ts';
import { cancelSweep, insertSweep, loadSweep } from './name-sweep.store.ts';
import { NameSweep, NameSweepResult, OpenNamesReport } from './name-sweep.types.ts';
import { loadOpenNames } from './open-names.store.ts';
import { loadSettledNames } from './settled-names.store.ts';
import { SettledNames } from './settled-names.types.ts';

/** So many are shown, the latest. */
const mostSettled = 200;

async function show(context: RequestContext, sweepId: string): Promise<NameSweep> {
  const sweep = await loadSweep(context, sweepId);
  if (sweep === null) throw notFound();
  return Object.assign(new NameSweep(), sweep);
}

@Resolver()
export class NameSweepResolver {
  readonly #wake: (organizationId: string) => void;

  constructor(wake: (organizationId: string) => void) {
    this.#wake = wake;
  }

  @Query(() => NameSweep, {
    nullable: true,
    description: 'The sweep over all signed notes that was begun last.',
  })
  nameSweep(@Ctx() operation: OperationContext): Promise<NameSweep | null> {
    return operation.asActor((context) => loadSweep(context));
  }

  @Query(() => OpenNamesReport, {
    description: 'What the check for members’ names finds in signed notes now, by group and by clinician.',
  })
  openNames(@Ctx() operation: OperationContext): Promise<OpenNamesReport> {
    return operation.asActor(async (context) => {
      await ensureJudged(context);
      return loadOpenNames(context, await loadToday(context));
    });
  }

  @Query(() => SettledNames, {
    description:
      'What became of what the check found in signed notes: corrected, waived or gone, the latest 200.',
  })
  settledNames(@Ctx() operation: OperationContext): Promise<SettledNames> {
    return operation.asActor(async (context) => {
      await ensureJudged(context);
      return loadSettledNames(context, await loadToday(context), mostSettled);
    });
  }

  @Mutation(() => NameSweepResult, {
    description: 'Begins to look through all signed notes anew, in the background.',
  })
  startNameSweep(@Ctx() operation: OperationContext): Promise<typeof NameSweepResult> {
    return operation.asActor(async (context) => {
      const id = randomUUID();
      if (!(await insertSweep(context, id)))
        return asRefusal({
          code: 'sweep-runs-already',
          message: 'A sweep is running already. Wait for it, or cancel it.',
        });
      this.#wake(context.actor.organizationId);
      return show(context, id);
    });
  }

  @Mutation(() => NameSweepResult, {
    description: 'Ends a running sweep. What it found stays; a new one begins from the start.',
  })
  cancelNameSweep(
    @Arg('sweepId', () => ID) sweepId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof NameSweepResult> {
    return operation.asActor(async (context) => {
      if (!isRecordId(sweepId) || !(await cancelSweep(context, sweepId)))
        return asRefusal({
          code: 'sweep-not-running',
          message: 'This sweep does not run any more.',
        });
      return show(context, sweepId);
    });
  }
}
