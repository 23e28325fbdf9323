import { accountsFeature, type AccountsDependencies } from '../features/accounts/index.ts';
import { sitesFeature } from '../features/sites/index.ts';
import { staffFeature } from '../features/staff/index.ts';

/** Every resolver of the API, built by hand from what it needs. */
export const makeResolvers = (accounts: AccountsDependencies): readonly object[] => [
  ...accountsFeature(accounts),
  ...sitesFeature(),
  ...staffFeature(),
];
