export { ensureJudged, judgeOrganization } from './judge-organization.ts';
export { keepFindings } from './keep-findings.ts';
export { touchedBy } from './touched.ts';
