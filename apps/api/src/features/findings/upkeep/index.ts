export { ensureJudged, isJudged, judgeIfNeverJudged, judgeOrganization } from './judge-organization.ts';
export { examineFindings } from './examine-findings.ts';
export { keepFindings } from './keep-findings.ts';
export { touchedBy } from './touched.ts';
export { followRuleSetting } from './follow-rule-setting.ts';
export { tablesOfFindings } from './judged.store.ts';
