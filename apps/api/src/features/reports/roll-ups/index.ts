export { countPractice } from './count-practice.ts';
export type { CountedRows } from './counted-rows.ts';
export { refreshAllRollUps, refreshRollUps } from './refresh-roll-ups.ts';
export { countedTables, rollUpTables } from './statements.ts';
