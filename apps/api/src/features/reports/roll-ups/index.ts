export { refreshAllRollUps, refreshRollUps, type TouchedKeys } from './refresh-roll-ups.ts';
