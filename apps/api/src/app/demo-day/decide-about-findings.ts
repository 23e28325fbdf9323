import { addDays, type CivilDate } from '@concord/domain/shared';
import type { RunAs } from '../run-as.ts';
import { auditor, clinician, weeksBack, type Demo } from './demo.ts';

const recently = (today: CivilDate): object => ({ from: addDays(today, -7 * weeksBack), to: today });

/** Returns some findings to their authors and waives some. */
export async function decideAboutFindings(runAs: RunAs, { today }: Demo): Promise<void> {
  const { viewer } = await runAs(clinician, '{ viewer { staff { id } } }');
  const listFindings = async (filter: object, limit: number): Promise<string[]> => {
    const { auditFindings } = await runAs(
      auditor,
      `query ($scope: ReportScope!, $filter: FindingFilter, $limit: Int!) {
         auditFindings(scope: $scope, filter: $filter, limit: $limit) { rows { id } }
       }`,
      { scope: recently(today), filter, limit },
    );
    return (auditFindings as { rows: { id: string }[] }).rows.map(({ id }) => id);
  };
  const { staff } = viewer as { staff: { id: string } | null };
  const returned = await listFindings({ severities: ['warn'], staffId: staff?.id ?? null }, 3);
  const waived = await listFindings({ severities: ['info'] }, 2);
  const decide = async (mutation: string, variables: object): Promise<void> => {
    const { decided } = await runAs(auditor, mutation, { ...variables });
    if ((decided as { __typename: string }).__typename === 'Refusal')
      throw new Error(`The demonstration was refused a decision: ${JSON.stringify(decided)}`);
  };
  if (returned.length > 0)
    await decide(
      `mutation ($ids: [String!]!, $comment: String!) {
         decided: returnFindings(findingIds: $ids, comment: $comment) { __typename ... on Refusal { code } }
       }`,
      { ids: returned, comment: 'Please look at this once more and complete it where you can.' },
    );
  if (waived.length > 0)
    await decide(
      `mutation ($ids: [String!]!, $reason: String!, $expiresOn: Date!) {
         decided: waiveFindings(findingIds: $ids, reason: $reason, expiresOn: $expiresOn) { __typename ... on Refusal { code } }
       }`,
      { ids: waived, reason: 'Known; the clinic changes how this is done.', expiresOn: addDays(today, 60) },
    );
}
