export * from './plant-defects.ts';
