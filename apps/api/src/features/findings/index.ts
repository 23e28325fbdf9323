export { loadPracticeRecords } from './records/index.ts';
export { changeRuleSetting } from './settings/change-rule-setting.ts';
export { listRuleSettings } from './settings/list-rule-settings.ts';
export { loadRuleStandings } from './settings/rule-setting.store.ts';
export { RuleSetting } from './settings/rule-setting.types.ts';
export {
  attendJudging,
  ensureJudged,
  examineFindings,
  finishJudging,
  judgeIfNeverJudged,
  judgeOrganization,
  keepFindings,
  leaveJudging,
  loadProgress,
  takeJudgingFurther,
  tablesOfFindings,
  touchedBy,
  wasEverJudged,
} from './upkeep/index.ts';
export {
  keepAnswerWhileNothingChanges,
  keepWhileNothingChanges,
} from './keep-while-nothing-changes.store.ts';
export { rulesDecidedAbout } from './rules-decided-about.ts';
export { loadBlockingFindings } from './blocking-findings.store.ts';
