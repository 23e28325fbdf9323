import {
  defaultSeverity,
  explanationOf,
  hasPlaceholder,
  makeAuditor,
  severityIn,
  titleOf,
} from '@concord/domain/completeness';
import { indexPractice } from '@concord/domain/practice';
import { noteTextFields } from '@concord/domain/progress-notes';
import type { SessionId } from '@concord/domain/sessions';
import { instantOf, recordsOf } from './draft-records.ts';
import type { Drafts } from './drafts.ts';
import type { Check, Demands, Judge } from './judge.ts';
import { makeComparison } from './sameness.ts';
import { goalKey, groupKey, noteKey, type Seat, type Workspace } from './workspace-model.ts';

/** Rules that this desk asks of a draft: what is in the writer's hands. The server asks all of them again at signing. */
const asked = new Set([
  'diagnosis-missing',
  'goal-not-linked',
  'intervention-missing',
  'response-missing',
  'response-too-thin',
  'participation-missing',
  'risk-not-documented',
  'risk-without-action',
  'plan-missing',
  'comprehension-missing',
  'therapeutic-factors-missing',
  'placeholder-left',
  'service-code-missing',
  'service-code-unknown',
  'medical-necessity-missing',
  'benefit-missing',
  'minutes-mismatch',
  'group-too-large',
  'group-too-small',
  'session-too-short',
]);
const askedOfGroupNote = new Set([
  'topic-missing',
  'content-missing',
  'homework-not-addressed',
  'process-not-described',
]);
const copied = 'note-cloned-from-peer';

/** The field in which a finding is put right. */
const fieldOf: Readonly<Record<string, string>> = {
  'intervention-missing': 'interventions',
  'response-missing': 'response',
  'response-too-thin': 'response',
  'participation-missing': 'participation',
  'plan-missing': 'plan',
  'comprehension-missing': 'comprehension',
  'therapeutic-factors-missing': 'therapeuticFactors',
  'medical-necessity-missing': 'medicalNecessity',
  'benefit-missing': 'benefit',
  'note-cloned-from-peer': 'response',
  'topic-missing': 'topic',
  'content-missing': 'content',
  'homework-not-addressed': 'homeworkAssigned',
  'process-not-described': 'process',
};

/** The place on the desk where a finding is put right; null where it is not on the desk. */
function placeOf(ruleId: string, seat: Seat | null, drafts: Drafts): string | null {
  if (seat === null) return groupKey(fieldOf[ruleId] ?? 'topic');
  const { id } = seat.client;
  const value = (field: string): string => drafts.get(noteKey(id, field)).value;
  if (ruleId === 'goal-not-linked') {
    const [first] = seat.goals;
    return first === undefined ? null : goalKey(id, first.goalId);
  }
  const field =
    ruleId === 'risk-not-documented'
      ? value('suicidalIdeation') === ''
        ? 'suicidalIdeation'
        : 'homicidalIdeation'
      : ruleId === 'risk-without-action'
        ? value('riskAssessment').trim() === ''
          ? 'riskAssessment'
          : 'riskAction'
        : ruleId === 'placeholder-left'
          ? noteTextFields.find((one) => hasPlaceholder(value(one)))
          : fieldOf[ruleId];
  return field === undefined ? null : noteKey(id, field);
}

/** The rules and the comparison for one session. */
export function makeJudge(): Judge {
  const { compare, isCopy } = makeComparison();

  function checkRecord(
    workspace: Workspace,
    seat: Seat | null,
    drafts: Drafts,
    { profiles, exceptRules, severities, elsewhere }: Demands,
  ): readonly Check[] {
    const auditor = makeAuditor(
      indexPractice(recordsOf(workspace, seat, drafts)),
      instantOf(workspace.endsAt),
      { payerProfiles: profiles, exceptRules, severities },
    );
    const found = auditor
      .auditSession(workspace.session.id as SessionId)
      .filter(({ ruleId }) => (seat === null ? askedOfGroupNote : asked).has(ruleId))
      // Of a note that was only just begun it is not known yet which service the server put into it.
      .filter(({ ruleId }) => ruleId !== 'service-code-missing' || (seat?.note?.fields.length ?? 0) > 0)
      .map(({ ruleId, severity, explanation }) => ({ ruleId, severity, explanation }));
    const ofOthers = elsewhere.filter(({ noteId: id }) => id === seat?.note?.id);
    const copies =
      seat !== null && !exceptRules.includes(copied) && isCopy(workspace, seat, drafts)
        ? [{ ruleId: copied, severity: severityOf(copied, severities), explanation: explanationOf(copied) }]
        : [];
    return [...found, ...copies, ...ofOthers].map((finding) => ({
      ...finding,
      title: titleOf(finding.ruleId),
      fieldKey: placeOf(finding.ruleId, seat, drafts),
    }));
  }
  return { check: checkRecord, compare, isCopy };
}

const severityOf = (ruleId: string, severities: Demands['severities']): Check['severity'] => {
  const severity = defaultSeverity(ruleId) ?? 'warn';
  return severityIn(severities, { id: ruleId, severity }, severity);
};
