export { ensureJudged, judgeIfNeverJudged, judgeOrganization, wasEverJudged } from './judge-organization.ts';
export { attendJudging, finishJudging, leaveJudging, takeJudgingFurther } from './judge-in-background.ts';
export { loadProgress } from './judging.store.ts';
export { examineFindings } from './examine-findings.ts';
export { keepFindings } from './keep-findings.ts';
export { touchedBy } from './touched.ts';
export { followRuleSetting } from './follow-rule-setting.ts';
export { tablesOfFindings } from './judged.store.ts';
