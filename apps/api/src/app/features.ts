import { deriveDraftKey } from '../platform/auth/draft-key.ts';
import { lookingWider } from '../platform/database/unit-of-work.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { amendmentRequestsFeature } from '../features/amendment-requests/index.ts';
import { auditReportsFeature } from '../features/audit-reports/index.ts';
import { auditSamplesFeature } from '../features/audit-samples/index.ts';
import { auditedRecordsFeature } from '../features/audited-records/index.ts';
import {
  accountsFeature,
  confirmPerson,
  hasSecondFactor,
  type AccountsDependencies,
} from '../features/accounts/index.ts';
import { auditLogFeature } from '../features/audit-log/index.ts';
import { billingFeature } from '../features/billing/index.ts';
import { careFeature } from '../features/care/index.ts';
import { clientsFeature } from '../features/clients/index.ts';
import { completenessFeature, judgeBeforeSigning } from '../features/completeness/index.ts';
import { departuresFeature } from '../features/departures/index.ts';
import { disclosuresFeature } from '../features/disclosures/index.ts';
import { lockConsent, releasesFeature } from '../features/releases/index.ts';
import { emergencyAccessFeature } from '../features/emergency-access/index.ts';
import { facilitatorsFeature } from '../features/facilitators/index.ts';
import { findingDecisionsFeature } from '../features/finding-decisions/index.ts';
import { keepFindings } from '../features/findings/index.ts';
import { followUpsFeature } from '../features/follow-ups/index.ts';
import { groupsFeature, groupWritingFeature } from '../features/groups/index.ts';
import { membersFeature } from '../features/members/index.ts';
import { membershipsFeature } from '../features/memberships/index.ts';
import { nameSweepsFeature } from '../features/name-sweeps/index.ts';
import { organizationsFeature } from '../features/organizations/index.ts';
import { payersFeature } from '../features/payers/index.ts';
import { processNotesFeature } from '../features/process-notes/index.ts';
import { refreshRollUps, reportsFeature } from '../features/reports/index.ts';
import { schedulingFeature } from '../features/scheduling/index.ts';
import { signInAlertsFeature } from '../features/sign-in-alerts/index.ts';
import { sitesFeature } from '../features/sites/index.ts';
import { staffFeature } from '../features/staff/index.ts';
import { presenceFeature } from '../features/presence/index.ts';
import { workspaceFeature } from '../features/workspace/index.ts';

const recount = ({ transaction, actor }: RequestContext, groupIds: readonly string[]): Promise<void> =>
  refreshRollUps(transaction, actor.organizationId, { groupIds });

const judgeGroup = ({ transaction, actor, now }: RequestContext, groupId: string): Promise<void> =>
  lookingWider(transaction, actor.access, () =>
    keepFindings(transaction, actor.organizationId, now, [{ what: 'group', groupId, since: null }]),
  );

/** The rules are asked when records are looked at: what changed is judged then. */
const nothingMore = (): Promise<void> => Promise.resolve();

/** Every resolver of the API, built by hand from what it needs. */
export const makeResolvers = (
  accounts: AccountsDependencies,
  wakeSweeps: (organizationId: string) => void = () => undefined,
): readonly object[] => [
  ...accountsFeature(accounts),
  ...auditLogFeature(),
  ...signInAlertsFeature(),
  ...organizationsFeature(),
  ...sitesFeature(),
  ...staffFeature(),
  ...groupsFeature(),
  ...membersFeature(),
  ...reportsFeature(),
  ...completenessFeature(),
  ...findingDecisionsFeature(),
  ...auditedRecordsFeature(),
  ...nameSweepsFeature(wakeSweeps),
  ...payersFeature(nothingMore),
  ...clientsFeature(nothingMore),
  ...billingFeature(),
  ...auditSamplesFeature(),
  ...auditReportsFeature(),
  ...groupWritingFeature(judgeGroup),
  ...membershipsFeature(recount),
  ...facilitatorsFeature(recount),
  ...departuresFeature(recount),
  ...careFeature(),
  ...disclosuresFeature(),
  ...releasesFeature(),
  ...amendmentRequestsFeature({
    confirmPerson: (context, proof) => confirmPerson(context, accounts, proof),
    lockConsent,
  }),
  ...schedulingFeature(recount),
  ...followUpsFeature(),
  ...emergencyAccessFeature({
    confirmPerson: (context, proof) => confirmPerson(context, accounts, proof, { everyTime: true }),
    hasSecondFactor,
  }),
  ...presenceFeature(),
  ...processNotesFeature(accounts.secretKeys),
  ...workspaceFeature({
    confirmPerson: (context, proof) => confirmPerson(context, accounts, proof),
    findingsBeforeSigning: judgeBeforeSigning,
    refreshRollUps: recount,
    draftKeyOf: ({ actor }) =>
      deriveDraftKey(accounts.secretKeys.draftKey, actor.organizationId, actor.userId),
  }),
];
