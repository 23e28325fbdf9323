import { accountsFeature, confirmPassword, type AccountsDependencies } from '../features/accounts/index.ts';
import { refreshRollUps, reportsFeature } from '../features/reports/index.ts';
import { sitesFeature } from '../features/sites/index.ts';
import { staffFeature } from '../features/staff/index.ts';
import { workspaceFeature } from '../features/workspace/index.ts';

/** Every resolver of the API, built by hand from what it needs. */
export const makeResolvers = (accounts: AccountsDependencies): readonly object[] => [
  ...accountsFeature(accounts),
  ...sitesFeature(),
  ...staffFeature(),
  ...reportsFeature(),
  ...workspaceFeature({
    confirmPassword: (context, password) => confirmPassword(context, accounts.failures, password),
    findingsBeforeSigning: () => Promise.resolve(null),
    refreshRollUps: ({ transaction, actor }, groupIds) =>
      refreshRollUps(transaction, actor.organizationId, { groupIds }),
  }),
];
