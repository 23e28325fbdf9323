export * from './decide-finding.ts';
export * from './finding-decision.ts';
