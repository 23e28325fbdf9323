export { exportPractice, type ExportOptions, type ExportOutcome } from './export-practice.ts';
