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

type Outcome =
  | { readonly __typename: 'FindingDecisions'; readonly decisions: readonly Decision[] }
  | { readonly __typename: 'Refusal'; readonly message: string }
  | undefined;

/** Decisions about the findings of a page, and the ways to make and undo them. Each answers null, or why it was not done. */
export interface Decisions {
  /** The decision that stands, or the last one, by the id of the finding. */
  readonly of: (findingId: string) => Decision | undefined;
  readonly returnAll: (findingIds: readonly string[], comment: string) => Promise<string | null>;
  readonly waiveAll: (
    findingIds: readonly string[],
    reason: string,
    expiresOn: CivilDate,
  ) => Promise<string | null>;
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
  const take = (outcome: Outcome): string | null => {
    if (outcome === undefined) return unreachable;
    if (outcome.__typename === 'Refusal') return outcome.message;
    setFresh(
      (before) => new Map([...before, ...outcome.decisions.map((one) => [one.findingId, one] as const)]),
    );
    return null;
  };
  return {
    of,
    returnAll: async (ids, comment) =>
      take((await returnFindings({ findingIds: [...ids], comment })).data?.returnFindings),
    waiveAll: async (ids, reason, expiresOn) =>
      take((await waiveFindings({ findingIds: [...ids], reason, expiresOn })).data?.waiveFindings),
    undo: async (ids) => {
      const decisionIds = ids.flatMap((id) => {
        const decision = of(id);
        return decision === undefined || decision.undoneAt != null ? [] : [decision.id];
      });
      if (decisionIds.length === 0) return 'Nothing is decided about this yet.';
      return take((await undoDecisions({ decisionIds })).data?.undoFindingDecisions);
    },
  };
}
