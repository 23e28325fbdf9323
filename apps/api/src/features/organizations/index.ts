export { loadTimeZone, loadToday } from './organization.store.ts';
