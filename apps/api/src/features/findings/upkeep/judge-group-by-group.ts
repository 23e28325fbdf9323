import type { Bench } from './judge-units.ts';

/** Told how many of the sessions of a practice have been judged. */
export type JudgingProgress = (done: number, total: number) => void;

/** Cuts a list into parts of a size. */
export function* inParts<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Judges all sessions of a practice, some at once, in the order of their groups. */
export async function judgeGroupByGroup(
  bench: Bench,
  atOnce: number,
  onProgress: JudgingProgress,
  judge: (sessionIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const sessionIds = bench.practice.records.groups.flatMap(({ id }) =>
    bench.practice.sessionsOf(id).map((session) => bench.loaded.rowId('session', session.id)),
  );
  let [done, group] = [0, ''];
  for (const ids of inParts(sessionIds, atOnce)) {
    const next = bench.sessions.get(ids[0] ?? '')?.groupId ?? '';
    // Notes are compared within their group only.
    if (next !== group) bench.judge.context.forgetComparisons();
    group = next;
    await judge(ids);
    done += ids.length;
    onProgress(done, sessionIds.length);
  }
}
