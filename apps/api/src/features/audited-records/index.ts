import { AuditedRecordResolver } from './audited-record.resolver.ts';

/** Records as quality assurance looks at them: headers, and whether each field is written. */
export const auditedRecordsFeature = (): readonly object[] => [new AuditedRecordResolver()];
