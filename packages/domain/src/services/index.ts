export * from './service-state.ts';
export * from './services-of.ts';
export * from './waived-findings.ts';
