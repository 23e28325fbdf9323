import type { RequestContext } from '../../platform/request-context.ts';

/** So many questions are kept for each database, the oldest forgotten first. */
const mostQuestions = 100;

interface Kept<Figures> {
  readonly revision: number;
  readonly figures: Figures | null;
}

type KeptByGroup<Figures> = Map<string, Kept<Figures>>;

interface RevisionRow {
  readonly group_id: string;
  readonly revision: number;
}

const revisionsSql = /* sql */ `
select group_id, revision from group_roll_up where organization_id = $1 and group_id = any ($2::uuid[])`;

/**
 * Keeps what roll-ups said of each group for as long as they were not counted again: a group's revision moves on in the
 * transaction that changes them, so that an unchanged revision means unchanged figures. Nothing in it is about a person.
 */
export function keepTallies<Figures extends { readonly groupId: string }>(): (
  context: RequestContext,
  question: string,
  groupIds: readonly string[],
  load: (groupIds: readonly string[]) => Promise<readonly Figures[]>,
) => Promise<readonly Figures[]> {
  const byDatabase = new WeakMap<object, Map<string, KeptByGroup<Figures>>>();

  function keptFor({ actor, transaction }: RequestContext, question: string): KeptByGroup<Figures> {
    const database = transaction.manager.connection;
    const questions = byDatabase.get(database) ?? new Map<string, KeptByGroup<Figures>>();
    byDatabase.set(database, questions);
    const key = `${actor.organizationId} ${question}`;
    const kept = questions.get(key) ?? new Map<string, Kept<Figures>>();
    const [oldest] = questions.keys();
    if (!questions.has(key) && questions.size >= mostQuestions && oldest !== undefined)
      questions.delete(oldest);
    questions.set(key, kept);
    return kept;
  }

  return async (context, question, groupIds, load) => {
    const { actor, transaction } = context;
    const kept = keptFor(context, question);
    // Groups that are not in it were never counted: they have no figures.
    const revisions = await transaction.query<RevisionRow>(revisionsSql, [actor.organizationId, groupIds]);
    const changed = revisions.filter((row) => kept.get(row.group_id)?.revision !== row.revision);
    if (changed.length > 0) {
      const loaded = new Map(
        (await load(changed.map((row) => row.group_id))).map((one) => [one.groupId, one]),
      );
      for (const { group_id: groupId, revision } of changed) {
        kept.set(groupId, { revision, figures: loaded.get(groupId) ?? null });
      }
    }
    return revisions.flatMap((row) => kept.get(row.group_id)?.figures ?? []);
  };
}
