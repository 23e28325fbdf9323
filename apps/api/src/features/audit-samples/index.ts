import { AuditSampleResolver } from './audit-sample.resolver.ts';

/** Samples of notes that quality assurance draws and reviews. */
export const auditSamplesFeature = (): readonly object[] => [new AuditSampleResolver()];
