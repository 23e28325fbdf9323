export { loadToday } from './organization.store.ts';
