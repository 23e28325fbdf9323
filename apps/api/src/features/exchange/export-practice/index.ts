export { exportPractice, type ExportOutcome } from './export-practice.ts';
