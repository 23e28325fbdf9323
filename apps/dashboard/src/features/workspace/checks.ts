import type { IndividualSections, Severity } from '@concord/domain/completeness';
import { createContext, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DemandsQuery } from '../../gql/graphql.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import type { Drafts } from './drafts.ts';
import type { Kept, SessionGuard } from './guard.ts';
import type { Demands, Judge, Sameness } from './judge.ts';
import { createLater, type Later } from './later.ts';
import { judgeRecord, type Judging, type Verdict } from './verdict.ts';
import { demandsQuery, earlierNotesQuery } from './checking.graphql.ts';
import { readKey, type Workspace } from './workspace-model.ts';

const noSameness: Sameness = { peers: 0, earlier: 0, dimmed: {} };
const noDemands: Demands = { profiles: [], exceptRules: [], severities: new Map(), elsewhere: [] };

/** The group note among the records, which else are named by their member. */
export const groupRecord = 'group';

interface Checking {
  readonly verdicts: Later<Verdict>;
  readonly sameness: Later<Sameness>;
  /** The verdict of this very moment, for whoever is about to sign. */
  readonly judgeNow: (clientId: string | null) => Verdict;
}

export const CheckingContext = createContext<Checking | null>(null);

/**
 * The rules for this session, asked while nobody types. They and what payers demand come after the page, so that the desk opens at
 * once; signing asks the same rules again on the server.
 */
export function useChecking(workspace: Workspace, drafts: Drafts, guard: SessionGuard, kept: Kept): Checking {
  const judge = useLoadedJudge();
  const earlier = useEarlierNotes(workspace.session.id);
  const demands = useDemands(workspace);
  const [verdicts] = useState(() => createLater<Verdict>());
  const [sameness] = useState(() => createLater<Sameness>());
  const judging = useMemo<Judging>(
    () => ({ workspace, drafts, judge, demands, guard, kept }),
    [workspace, drafts, judge, demands, guard, kept],
  );
  const judgeNow = useCallback(
    (clientId: string | null) => {
      const seat = workspace.seats.find(({ client }) => client.id === clientId) ?? null;
      return judgeRecord(judging, seat);
    },
    [judging, workspace],
  );
  useEffect(() => {
    verdicts.follow((record) => judgeNow(record === groupRecord ? null : record));
  }, [verdicts, judgeNow]);
  useEffect(() => {
    sameness.follow((record) => judge?.compare(workspace, record, drafts, earlier(record)) ?? noSameness);
  }, [sameness, judge, workspace, drafts, earlier]);
  useEffect(
    () =>
      drafts.subscribeAll((key) => {
        const record = readKey(key).clientId ?? groupRecord;
        verdicts.changed(record);
        sameness.changed(record);
      }),
    [drafts, verdicts, sameness],
  );
  return useMemo(() => ({ verdicts, sameness, judgeNow }), [verdicts, sameness, judgeNow]);
}

function useLoadedJudge(): Judge | null {
  const [judge, setJudge] = useState<Judge | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('./session-checks.ts').then(({ makeJudge }) => {
      if (wanted) setJudge(makeJudge());
    });
    return () => {
      wanted = false;
    };
  }, []);
  return judge;
}

function useEarlierNotes(sessionId: string): (clientId: string) => readonly IndividualSections[] {
  const answer = useAnswer(earlierNotesQuery, { sessionId });
  const earlier = answer.state === 'ready' ? answer.data.earlierNotes : null;
  return useCallback(
    (clientId) =>
      (earlier ?? [])
        .filter((note) => note.clientId === clientId)
        .map(({ presentation, response, plan }) => ({ presentation, response, plan })),
    [earlier],
  );
}

function useDemands(workspace: Workspace): Demands {
  const answer = useAnswer(demandsQuery, { sessionId: workspace.session.id });
  const data = answer.state === 'ready' ? answer.data : null;
  return useMemo(() => (data === null ? noDemands : readDemands(data)), [data]);
}

const severities: readonly Severity[] = ['block', 'warn', 'info'];
const severityOf = (text: string): Severity | null => severities.find((one) => one === text) ?? null;

function readDemands({ payerProfiles, ruleSettings, servicesElsewhere }: DemandsQuery): Demands {
  return {
    profiles: payerProfiles.map(({ key, name, noteDueHours, services }) => ({
      key,
      name,
      noteDueHours: noteDueHours ?? null,
      services: services.map(({ code, unit, minSize, maxSize, minMinutes, mark }) => ({
        code,
        unit: unit === '15min' ? '15min' : 'session',
        minSize: minSize ?? null,
        maxSize: maxSize ?? null,
        minMinutes: minMinutes ?? null,
        mark,
        source: '',
      })),
    })),
    exceptRules: ruleSettings.flatMap(({ ruleId, standing }) => (standing === 'off' ? [ruleId] : [])),
    severities: new Map(
      ruleSettings.flatMap(({ ruleId, standing }): [string, Severity][] => {
        const severity = severityOf(standing);
        return severity === null ? [] : [[ruleId, severity]];
      }),
    ),
    elsewhere: servicesElsewhere.map(({ noteId, ruleId, severity, explanation }) => ({
      noteId,
      ruleId,
      severity: severityOf(severity) ?? 'warn',
      explanation,
    })),
  };
}

/** The checks of this desk. Throws outside of it. */
export function useJudge(): Checking {
  const checking = use(CheckingContext);
  if (checking === null) throw new Error('useJudge is for the documentation workspace.');
  return checking;
}

/** What is found about a record, as of the writer's last pause; null before the first look. */
export function useVerdict(record: string): Verdict | null {
  const { verdicts } = useJudge();
  return useSyncExternalStore(
    useCallback((listener) => verdicts.subscribe(record, listener), [verdicts, record]),
    () => verdicts.get(record),
  );
}

/** How many of these records a question about their verdicts is answered with yes. */
export function useCountOf(
  records: readonly string[],
  question: (record: string, verdict: Verdict | null) => boolean,
): number {
  const { verdicts } = useJudge();
  const list = records.join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = list.split(' ').map((record) => verdicts.subscribe(record, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [verdicts, list],
  );
  return useSyncExternalStore(
    subscribe,
    () => records.filter((record) => question(record, verdicts.get(record))).length,
  );
}

/** How alike the member's note is to others, as of the writer's last pause. */
export function useSameness(clientId: string): Sameness {
  const { sameness } = useJudge();
  return useSyncExternalStore(
    useCallback((listener) => sameness.subscribe(clientId, listener), [sameness, clientId]),
    () => sameness.get(clientId) ?? noSameness,
  );
}
