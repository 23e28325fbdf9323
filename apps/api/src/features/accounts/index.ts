import { AccountResolver, type AccountsDependencies } from './account.resolver.ts';

export type { AccountsDependencies } from './account.resolver.ts';
export { confirmPassword } from './confirm-password.ts';
export { addAccount, hasAccount, type Newcomer } from './add-account.ts';

/** Who may sign in, and who has. */
export const accountsFeature = (dependencies: AccountsDependencies): readonly object[] => [
  new AccountResolver(dependencies),
];
