import type { IndividualSections } from '@concord/domain/completeness';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import type { Judge, Sameness } from './judge.ts';
import { useAllDrafts } from './use-drafts.ts';
import { earlierNotesQuery } from './workspace.graphql.ts';
import type { Workspace } from './workspace-model.ts';

/** While the rules are on their way nothing is said; signing asks the same rules again on the server. */
const silent: Judge = { check: () => [], compare: () => ({ peers: 0, earlier: 0, dimmed: {} }) };

interface Checking {
  readonly workspace: Workspace;
  readonly judge: Judge;
  readonly earlierOf: (clientId: string) => readonly IndividualSections[];
}

export const CheckingContext = createContext<Checking | null>(null);

/** The rules for this session. They come after the page, so that the desk opens at once. */
export function useChecking(workspace: Workspace): Checking {
  const [judge, setJudge] = useState(silent);
  const answer = useAnswer(earlierNotesQuery, { sessionId: workspace.session.id });
  const earlier = answer.state === 'ready' ? answer.data.earlierNotes : null;
  useEffect(() => {
    let wanted = true;
    void import('./session-checks.ts').then(({ makeJudge }) => {
      if (wanted) setJudge(makeJudge());
    });
    return () => {
      wanted = false;
    };
  }, []);
  return useMemo(
    () => ({
      workspace,
      judge,
      earlierOf: (clientId: string) =>
        (earlier ?? [])
          .filter((note) => note.clientId === clientId)
          .map(({ presentation, response, plan }) => ({ presentation, response, plan })),
    }),
    [workspace, judge, earlier],
  );
}

/** The rules for this session. Throws outside of its desk. */
export function useJudge(): Checking {
  const checking = use(CheckingContext);
  if (checking === null) throw new Error('useJudge is for the documentation workspace.');
  return checking;
}

/** How alike the member's note is to others, as it is being written. */
export function useSameness(clientId: string): Sameness {
  const { workspace, judge, earlierOf } = useJudge();
  const drafts = useAllDrafts();
  return judge.compare(workspace, clientId, drafts, earlierOf(clientId));
}
