import { isReadyToSign } from '@concord/domain/completeness';
import { noteTexts } from './field-words.ts';
import type { Drafts } from './drafts.ts';
import { keptKey, type Kept, type SessionGuard } from './guard.ts';
import type { Check, Demands, Judge } from './judge.ts';
import { groupKey, hasCome, noteKey, type Seat, type Workspace } from './workspace-model.ts';

/** What the rules and the guard say of one record as it stands on the desk. */
export interface Verdict {
  readonly checks: readonly Check[];
  /** Words that may name or describe another member, and are neither replaced nor kept. */
  readonly openWords: number;
  /** Whether it could be signed: the domain decides it, for the roster, the review and the server alike. */
  readonly isReady: boolean;
  /** Whether anything is written in it. */
  readonly isBegun: boolean;
}

/** What is needed to judge the records of a session. */
export interface Judging {
  readonly workspace: Workspace;
  readonly drafts: Drafts;
  /** Null while the rules are on their way: then nothing is ready. */
  readonly judge: Judge | null;
  readonly demands: Demands;
  readonly guard: SessionGuard;
  readonly kept: Kept;
}

const noChecks: readonly Check[] = [];

/** Judges one member's note, or (without a seat) the group note. */
export function judgeRecord(
  { workspace, drafts, judge, demands, guard, kept }: Judging,
  seat: Seat | null,
): Verdict {
  const subject = seat?.client.id ?? null;
  const keys =
    subject === null
      ? workspace.groupNote.fields.map(({ field }) => groupKey(field))
      : [...noteTexts, 'riskAssessment', 'riskAction'].map((field) => noteKey(subject, field));
  const isBegun = seat?.note != null || keys.some((key) => drafts.get(key).value.trim() !== '');
  const isNotDue = seat === null ? !isBegun && needsNoGroupNote(workspace) : !hasCome(seat);
  if (isNotDue) return { checks: noChecks, openWords: 0, isReady: false, isBegun };
  const openWords = keys.reduce((sum, key) => {
    const found = guard.find(subject, drafts.get(key).value);
    return sum + found.filter((finding) => !kept.has(keptKey(key, finding))).length;
  }, 0);
  const checks = judge?.check(workspace, seat, drafts, demands) ?? noChecks;
  const isReady = judge !== null && isReadyToSign({ findings: checks, unresolvedWords: openWords });
  return { checks, openWords, isReady, isBegun };
}

/**
 * Whether the group keeps no group note and none was ever written of this session: then nothing of it is asked. One that was begun is
 * asked as any other, also where it was emptied again.
 */
export const needsNoGroupNote = ({ documentation, groupNote }: Workspace): boolean =>
  documentation === 'individual' && groupNote.fields.every(({ version }) => version === 0);
