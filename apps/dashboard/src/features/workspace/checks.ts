import type { IndividualSections, Severity, TextRange } from '@concord/domain/completeness';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import type { Drafts } from './drafts.ts';
import { useAllDrafts } from './use-drafts.ts';
import { earlierNotesQuery } from './workspace.graphql.ts';
import type { Seat, Workspace } from './workspace-model.ts';

/** Something that a record lacks, and the field in which it is put right. */
export interface Check {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  /** Null where it is put right elsewhere. */
  readonly fieldKey: string | null;
}

/** How alike a note is to others, from 0 to 1. Whose they are is not told. */
export interface Sameness {
  /** To the closest of the other notes of the session. */
  readonly peers: number;
  /** To the closest of the member's own last three. */
  readonly earlier: number;
  /** The words that it shares, by field, from 0.6. */
  readonly dimmed: Readonly<Record<string, readonly TextRange[]>>;
}

/** The rules of completeness, asked of drafts. */
export interface Judge {
  /** What a member's note (or, without a seat, the group note) lacks. */
  readonly check: (workspace: Workspace, seat: Seat | null, drafts: Drafts) => readonly Check[];
  readonly compare: (
    workspace: Workspace,
    clientId: string,
    drafts: Drafts,
    earlier: readonly IndividualSections[],
  ) => Sameness;
}

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
