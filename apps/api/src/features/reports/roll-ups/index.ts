export { refreshAllRollUps, refreshRollUps } from './refresh-roll-ups.ts';
export { rollUpTables } from './statements.ts';
