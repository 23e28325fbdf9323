import { readFileSync } from 'node:fs';
import { recordId } from '../src/platform/database/ids.ts';
import { fiveYears } from './bulk-database.ts';

/** A list or report as a page of the dashboard asks for it. */
export interface PageQuestion {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The documents of the dashboard's pages by the name of the operation. */
function readDocuments(manifest: string): ReadonlyMap<string, string> {
  const documents = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, string>>;
  return new Map(
    Object.values(documents).map((text) => [/(?:^|\} )query (\w+)/.exec(text)?.[1] ?? '', text] as const),
  );
}

const month = { from: '2026-10-01', to: '2026-10-31' };

/** What the pages ask for, of the groups given or of all: lists, and one record with what belongs to it. */
export function pageQuestions(
  manifest: string,
  organizationId: string,
  groupIds: readonly string[] | null,
): readonly PageQuestion[] {
  const documents = readDocuments(manifest);
  const scope = { ...fiveYears, ...(groupIds === null ? {} : { groupIds }) };
  const recent = { ...scope, ...month };
  const groupId = groupIds?.[0] ?? recordId(organizationId, 'group', 'G01');
  const clientId = recordId(organizationId, 'client', 'C00001');
  const asked: readonly (readonly [string, Readonly<Record<string, unknown>>, ('everything' | 'any')?])[] = [
    ['AttendanceTrend', { scope, bucket: 'WEEK' }],
    ['AttendanceMatrix', { groupId, ...fiveYears }],
    ['AttendanceConcerns', { scope }],
    ['MembershipTimeline', { scope, bucket: 'WEEK' }],
    ['GoalProgress', { scope, bucket: 'MONTH' }],
    ['Cofacilitation', { scope }],
    ['Completeness', { scope, bucket: 'MONTH' }],
    ['MemberHistory', { id: clientId }],
    ['FindingTrend', { scope, bucket: 'MONTH' }],
    ['GroupList', {}, 'everything'],
    ['MemberList', {}, 'everything'],
    ['MemberList', { groupId }],
    ['MemberSearch', { search: 'an' }, 'everything'],
    ['SessionsBehind', { scope: recent }],
    ['SeatsBehind', { scope: recent, states: null }],
    ['StaysBehind', { scope }],
    ['RatingsBehind', { scope: recent, bucket: 'MONTH' }],
    ['AuditFindings', { scope, limit: 100, offset: 0 }],
    ['FollowUps', { withDone: false }, 'everything'],
    ['MemberNotes', { id: clientId, limit: 10, offset: 0 }],
    ['CarePlan', { clientId }],
    ['BillingServices', { scope: recent, limit: 100, offset: 0 }],
    ['BillingFile', { scope: recent }],
    ['AccessLog', { scope: {}, order: 'TIME', descending: true, limit: 100, offset: 0 }, 'everything'],
  ];
  return asked.flatMap(([name, variables, only]) => {
    if (groupIds !== null && only === 'everything') return [];
    const query = documents.get(name);
    if (query === undefined) throw new Error(`No page asks ${name} any more.`);
    const subject = 'groupId' in variables && name === 'MemberList' ? `${name} (one group)` : name;
    return [{ name: subject, query, variables }];
  });
}
