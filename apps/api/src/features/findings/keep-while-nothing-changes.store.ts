import type { RequestContext } from '../../platform/request-context.ts';

/** So many questions are kept for each database, the oldest forgotten first. */
const mostQuestions = 100;

interface Kept<Figure> {
  readonly revision: number;
  /** Asked at this moment. */
  readonly from: number;
  /** Until then nothing changes by itself. */
  readonly until: number;
  readonly figures: readonly Figure[];
}

interface StateRow {
  readonly group_id: string;
  readonly revision: number;
}

const stateSql = /* sql */ `
select group_id, revision from judged_group where organization_id = $1 and group_id = any ($2::uuid[])`;

/** The next instants at which a finding comes or goes by itself. */
const nextSql = /* sql */ `
select group_id, (extract(epoch from min(at)) * 1000)::bigint as at from (
  select group_id, valid_until as at from finding
  where organization_id = $1 and vanished_at is null and valid_until <> 'infinity' and valid_until > $3 and group_id = any ($2::uuid[])
  union all
  select group_id, appeared_at from finding
  where organization_id = $1 and appeared_at > $3 and vanished_at is null and group_id = any ($2::uuid[])
  union all
  select group_id, case when valid_from > $3 then valid_from else valid_until end from session_completeness
  where organization_id = $1 and valid_until > $3 and valid_until <> 'infinity' and group_id = any ($2::uuid[])
  union all
  select group_id, valid_from from session_completeness
  where organization_id = $1 and valid_until = 'infinity' and valid_from > $3 and group_id = any ($2::uuid[])
) as change group by group_id`;

/** The revision of each group of which anything was judged. */
const readStates = (
  { actor, transaction }: RequestContext,
  groupIds: readonly string[],
): Promise<StateRow[]> => transaction.query<StateRow>(stateSql, [actor.organizationId, groupIds]);

/** For each group the next instant at which something comes or goes by itself, where there is one. */
async function readNextChanges(
  { actor, transaction, now }: RequestContext,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const rows = await transaction.query<{ group_id: string; at: number | null }>(nextSql, [
    actor.organizationId,
    groupIds,
    new Date(now),
  ]);
  return new Map(rows.map((row) => [row.group_id, row.at]));
}

/**
 * Keeps what findings said of each group for as long as they say the same: a group's revision moves on in the transaction that
 * changes its findings, and what only time changes is known beforehand. Nothing in it is about a person.
 */
export function keepWhileNothingChanges<Figure extends { readonly groupId: string }>(): (
  context: RequestContext,
  question: string,
  groupIds: readonly string[],
  load: (groupIds: readonly string[]) => Promise<readonly Figure[]>,
) => Promise<readonly Figure[]> {
  const byDatabase = new WeakMap<object, Map<string, Map<string, Kept<Figure>>>>();

  function keptFor({ actor, transaction }: RequestContext, question: string): Map<string, Kept<Figure>> {
    const database = transaction.manager.connection;
    const questions = byDatabase.get(database) ?? new Map<string, Map<string, Kept<Figure>>>();
    byDatabase.set(database, questions);
    const key = `${actor.organizationId} ${question}`;
    const kept = questions.get(key) ?? new Map<string, Kept<Figure>>();
    const [oldest] = questions.keys();
    if (!questions.has(key) && questions.size >= mostQuestions && oldest !== undefined)
      questions.delete(oldest);
    questions.set(key, kept);
    return kept;
  }

  return async (context, question, groupIds, load) => {
    const { now } = context;
    const kept = keptFor(context, question);
    // Groups that are not in it were never judged: they have no figures.
    const states = await readStates(context, groupIds);
    const changed = states.filter(({ group_id: id, revision }) => {
      const known = kept.get(id);
      return known?.revision !== revision || now < known.from || known.until <= now;
    });
    if (changed.length > 0) {
      const ids = changed.map((row) => row.group_id);
      const figures = await load(ids);
      const untilOf = await readNextChanges(context, ids);
      for (const { group_id: id, revision } of changed) {
        kept.set(id, {
          revision,
          from: now,
          until: untilOf.get(id) ?? Number.POSITIVE_INFINITY,
          figures: figures.filter(({ groupId }) => groupId === id),
        });
      }
    }
    return states.flatMap((row) => kept.get(row.group_id)?.figures ?? []);
  };
}

interface KeptAnswer<Answer> {
  /** The groups with their revisions. */
  readonly of: string;
  readonly from: number;
  readonly until: number;
  readonly answer: Answer;
}

/**
 * The same for an answer about all groups at once, where what is kept of each would be more than the answer: it is kept until any
 * of the groups says something else.
 */
export function keepAnswerWhileNothingChanges<Answer>(): (
  context: RequestContext,
  question: string,
  groupIds: readonly string[],
  load: () => Promise<Answer>,
) => Promise<Answer> {
  const byDatabase = new WeakMap<object, Map<string, KeptAnswer<Answer>>>();
  return async (context, question, groupIds, load) => {
    const { actor, transaction, now } = context;
    const database = transaction.manager.connection;
    const answers = byDatabase.get(database) ?? new Map<string, KeptAnswer<Answer>>();
    byDatabase.set(database, answers);
    const key = `${actor.organizationId} ${question}`;
    const states = await readStates(context, groupIds);
    const of = states
      .map(({ group_id: id, revision }) => `${id} ${revision}`)
      .sort()
      .join();
    const known = answers.get(key);
    if (known?.of === of && known.from <= now && now < known.until) return known.answer;
    const answer = await load();
    const changes = await readNextChanges(context, groupIds);
    const until = Math.min(...[...changes.values()].map((at) => at ?? Number.POSITIVE_INFINITY));
    // Asked last is kept longest.
    answers.delete(key);
    answers.set(key, { of, from: now, until, answer });
    const [oldest] = answers.keys();
    if (answers.size > mostQuestions && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
