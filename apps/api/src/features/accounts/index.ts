import { AccountResolver, type AccountsDependencies } from './account.resolver.ts';
import { InvitationsResolver } from './invitations.resolver.ts';
import { PasswordResolver } from './password.resolver.ts';
import { PeopleResolver } from './people.resolver.ts';
import { ProviderResolver } from './provider.resolver.ts';
import { SessionsResolver } from './sessions.resolver.ts';

export type { AccountsDependencies } from './account.resolver.ts';
export { confirmPerson, hasSecondFactor } from './confirm-person.ts';
export { comeBack, type ComingBack, type ProviderDoor } from './provider-sign-in.ts';
export type { SignInDoor } from './sign-in-attempt.ts';
export { isEmail } from './check-newcomer.ts';
export { addAccount, hasAccount } from './add-account.ts';

/** Who may sign in, and who has. */
export const accountsFeature = (dependencies: AccountsDependencies): readonly object[] => [
  new AccountResolver(dependencies),
  new PeopleResolver(),
  new InvitationsResolver(),
  new PasswordResolver(dependencies),
  new ProviderResolver(dependencies, dependencies.provider),
  new SessionsResolver(dependencies.limits),
];
