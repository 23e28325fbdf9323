import { AuditReportResolver } from './audit-report.resolver.ts';

/** An audit on paper: scope, rules, sample, findings, and a line to sign on. */
export const auditReportsFeature = (): readonly object[] => [new AuditReportResolver()];
