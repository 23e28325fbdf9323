export * from './site.ts';
export * from './save-site.ts';
export * from './save-practice.ts';
