import { billingRules } from './billing-rules.ts';
import { confidentialityRules } from './confidentiality-rules.ts';
import { groupNoteRules } from './group-note-rules.ts';
import { noteContentRules } from './note-content-rules.ts';
import { overTimeRules } from './over-time-rules.ts';
import { recordRules } from './record-rules.ts';
import type { CompletenessRule, Severity } from './rule.ts';
import { signatureRules } from './signature-rules.ts';

/** The rules under the headings of the rule book. */
export const ruleChapters: readonly {
  readonly title: string;
  readonly rules: readonly CompletenessRule[];
}[] = [
  { title: 'The record exists', rules: recordRules },
  { title: 'What each individual note says', rules: noteContentRules },
  { title: 'What the group note says', rules: groupNoteRules },
  { title: 'Confidentiality and individuality', rules: confidentialityRules },
  { title: 'Signatures', rules: signatureRules },
  { title: 'Billing', rules: billingRules },
  { title: 'Over time', rules: overTimeRules },
];

/** Every rule. One that is asked of two kinds of record stands twice, under one identifier. */
export const allRules: readonly CompletenessRule[] = ruleChapters.flatMap(({ rules }) => rules);

/** The rules that look at who signed when: a signature changes what they find, and what no other rule finds. */
export const signingRules: readonly CompletenessRule[] = allRules.filter(
  ({ timing }) => timing === 'signing',
);

/** The two rules that the confidentiality guard judges. */
export const guardRuleIds: readonly string[] = ['co-member-named', 'co-member-identifiable'];

const byId = new Map(allRules.map((rule) => [rule.id, rule]));

/** A rule's title; the identifier where there is no such rule. */
export const titleOf = (ruleId: string): string => byId.get(ruleId)?.title ?? ruleId;

/** What a rule says where it fires; empty where there is no such rule. */
export const explanationOf = (ruleId: string): string => byId.get(ruleId)?.explanation ?? '';

/** The severity that a rule has unless the practice changed it. */
export const defaultSeverity = (ruleId: string): Severity | null => byId.get(ruleId)?.severity ?? null;
