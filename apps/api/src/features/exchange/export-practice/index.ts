export { exportPractice } from './export-practice.ts';
