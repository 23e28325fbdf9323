export { refreshAllRollUps, refreshRollUps } from './refresh-roll-ups.ts';
