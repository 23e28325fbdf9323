import { useMemo, useState } from 'react';
import { useMutation } from 'urql';
import type { DecisionFieldsFragment } from '../../gql/graphql.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import {
  decisionsOfFindingsQuery,
  returnFindingsMutation,
  undoFindingDecisionsMutation,
  waiveFindingsMutation,
} from './decisions.graphql.ts';

export type Decision = DecisionFieldsFragment;

/** A finding about which nothing was decided: mended or judged anew, or decided about by somebody else meanwhile. */
export interface LeftFinding {
  readonly findingId: string;
  readonly reason: string;
  readonly decision?: Decision | null;
}

/** What came of a decision: why nothing was decided, or which findings were left as they stand. */
export type Decided = { readonly problem: string } | { readonly left: readonly LeftFinding[] };

type Outcome =
  | {
      readonly __typename: 'FindingDecisions';
      readonly decisions: readonly Decision[];
      readonly left?: readonly LeftFinding[];
    }
  | { readonly __typename: 'Refusal'; readonly message: string }
  | undefined;

/** Decisions about the findings of a page, and the ways to make and undo them. */
export interface Decisions {
  /** The decision that stands, or the last one, by the id of the finding. */
  readonly of: (findingId: string) => Decision | undefined;
  /** Whether the server said, when it was to be decided about, that it was mended or judged anew meanwhile. */
  readonly hasChanged: (findingId: string) => boolean;
  readonly returnAll: (findingIds: readonly string[], comment: string) => Promise<Decided>;
  readonly waiveAll: (
    findingIds: readonly string[],
    reason: string,
    expiresOn: CivilDate,
  ) => Promise<Decided>;
  /** Answers null, or why nothing was taken back. */
  readonly undo: (findingIds: readonly string[]) => Promise<string | null>;
}

const unreachable = 'The server could not do this. Nothing was decided: try again in a moment.';

/** What stands about the findings, with what is decided here on top of what the server said before. */
export function useDecisions(findingIds: readonly string[]): Decisions {
  const answer = useAnswer(
    decisionsOfFindingsQuery,
    { findingIds: [...findingIds] },
    { when: findingIds.length > 0 },
  );
  const [fresh, setFresh] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [, returnFindings] = useMutation(returnFindingsMutation);
  const [, waiveFindings] = useMutation(waiveFindingsMutation);
  const [, undoDecisions] = useMutation(undoFindingDecisionsMutation);
  const known = useMemo(() => {
    const byFinding = new Map<string, Decision>();
    // The latest comes first.
    for (const decision of answer.state === 'ready' ? answer.data.findingDecisions : []) {
      if (!byFinding.has(decision.findingId)) byFinding.set(decision.findingId, decision);
    }
    return byFinding;
  }, [answer]);
  const of = (findingId: string): Decision | undefined => fresh.get(findingId) ?? known.get(findingId);
  const take = (outcome: Outcome): Decided => {
    if (outcome === undefined) return { problem: unreachable };
    if (outcome.__typename === 'Refusal') return { problem: outcome.message };
    const { left = [] } = outcome;
    const standing = [...outcome.decisions, ...left.flatMap(({ decision }) => decision ?? [])];
    setFresh((before) => new Map([...before, ...standing.map((one) => [one.findingId, one] as const)]));
    const gone = left.flatMap(({ findingId, reason }) => (reason === 'changed' ? [findingId] : []));
    setChanged((before) => new Set([...before, ...gone]));
    return { left };
  };
  // A decision that is replaced is one that was seen: what a colleague has decided since stays.
  const seenOf = (ids: readonly string[]): string[] => ids.flatMap((id) => of(id)?.id ?? []);
  return {
    of,
    hasChanged: (findingId) => changed.has(findingId),
    returnAll: async (ids, comment) => {
      const asked = { findingIds: [...ids], comment, seen: seenOf(ids) };
      return take((await returnFindings(asked)).data?.returnFindings);
    },
    waiveAll: async (ids, reason, expiresOn) => {
      const asked = { findingIds: [...ids], reason, expiresOn, seen: seenOf(ids) };
      return take((await waiveFindings(asked)).data?.waiveFindings);
    },
    undo: async (ids) => {
      const decisionIds = ids.flatMap((id) => {
        const decision = of(id);
        return decision === undefined || decision.undoneAt != null ? [] : [decision.id];
      });
      if (decisionIds.length === 0) return 'Nothing is decided about this yet.';
      const undone = take((await undoDecisions({ decisionIds })).data?.undoFindingDecisions);
      return 'problem' in undone ? undone.problem : null;
    },
  };
}
