import { AuditSampleResolver } from './audit-sample.resolver.ts';

export type { AuditSampleDetail } from './audit-sample.types.ts';
export { loadSampleScope } from './sample.store.ts';
export { showSample } from './show-sample.ts';

/** Samples of notes that quality assurance draws and reviews. */
export const auditSamplesFeature = (): readonly object[] => [new AuditSampleResolver()];
