/**
 * Where somebody guessed: at the password of an account; at passwords of several accounts, from one network; at the codes of a second
 * factor, with the password right; or at what a signed-in person proves themselves by.
 */
export const signInAlertKinds = ['password', 'network', 'code', 'confirmation'] as const;
export type SignInAlertKind = (typeof signInAlertKinds)[number];
