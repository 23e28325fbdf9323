import { AccountResolver, type AccountsDependencies } from './account.resolver.ts';

import { PeopleResolver } from './people.resolver.ts';

export type { AccountsDependencies } from './account.resolver.ts';
export { confirmPerson, hasSecondFactor } from './confirm-person.ts';
export { addAccount, hasAccount } from './add-account.ts';

/** Who may sign in, and who has. */
export const accountsFeature = (dependencies: AccountsDependencies): readonly object[] => [
  new AccountResolver(dependencies),
  new PeopleResolver(),
];
