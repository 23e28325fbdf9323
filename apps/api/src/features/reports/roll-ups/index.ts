export { refreshAllRollUps, refreshRollUps } from './refresh-roll-ups.ts';
export { countedTables, rollUpTables } from './statements.ts';
