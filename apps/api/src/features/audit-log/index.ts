import { AccessLogResolver } from './access-log.resolver.ts';

/** Who did what with whose records. */
export const auditLogFeature = (): readonly object[] => [new AccessLogResolver()];
