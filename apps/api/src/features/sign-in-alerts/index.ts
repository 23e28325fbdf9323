import { SignInAlertResolver } from './sign-in-alert.resolver.ts';

export { raiseSignInAlert } from './raise-sign-in-alert.store.ts';

/** That somebody guessed at an account, for those who look after accounts. */
export const signInAlertsFeature = (): readonly object[] => [new SignInAlertResolver()];
