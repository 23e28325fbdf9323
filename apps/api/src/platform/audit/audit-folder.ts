import { join } from 'node:path';

/** Where the seals of the audit trail lie: beside the embedded database, never in it. */
export const auditFolder = (dataDirectory: string): string => join(dataDirectory, 'audit');
