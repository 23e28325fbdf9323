import { AuditedRecordResolver } from './audited-record.resolver.ts';

/** Records as quality assurance looks at them: headers, and whether each field is written. */
export const auditedRecordsFeature = (): readonly object[] => [new AuditedRecordResolver()];
export { RecordLine } from './audited-record.types.ts';
export { loadRecordLines, type StoredLine } from './record-lines.store.ts';
