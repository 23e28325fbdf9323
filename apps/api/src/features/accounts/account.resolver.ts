import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Provider } from '../../platform/auth/provider.ts';
import type { Account } from '../../platform/auth/session.store.ts';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { unauthenticated } from '../../platform/request-failure.ts';
import { loadViewer } from './load-viewer.ts';
import { confirmSecondFactor, startSecondFactor, verifyCode, type Enrolling } from './second-factor.ts';
import { ConfirmSecondFactorResult, StartSecondFactorResult, SignInResult } from './second-factor.types.ts';
import { attemptOf, type SignedIn, type SignInDoor } from './sign-in-attempt.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { Viewer } from './viewer.types.ts';

export interface AccountsDependencies extends SignInDoor {
  /** The provider through which people may sign in, if any. */
  readonly provider: Provider | null;
  /** The context of somebody who has just come in. */
  readonly contextOf: (account: Account, context: ServedContext) => Promise<ServedContext>;
}

/** Whoever is signed in, or in the middle of it. Throws `UNAUTHENTICATED` for anybody else. */
function enrollingIn({ actor, cookies, via }: ServedContext): Enrolling {
  // A program's token is no proof that the person is there.
  if (actor !== null && via === 'cookie') return { account: actor };
  if (cookies.awaiting === null) throw unauthenticated();
  return { awaitingSecret: cookies.awaiting };
}

@Resolver()
export class AccountResolver {
  private readonly dependencies: AccountsDependencies;

  constructor(dependencies: AccountsDependencies) {
    this.dependencies = dependencies;
  }

  @Query(() => Viewer, { nullable: true, description: 'Null when nobody is signed in.' })
  async viewer(@Ctx() context: OperationContext): Promise<Viewer | null> {
    return context.actor === null ? null : context.asActor(loadViewer);
  }

  @Mutation(() => SignInResult, { description: 'Sets the session cookie, unless a second factor is needed.' })
  async signIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: ServedContext,
  ): Promise<typeof SignInResult> {
    const outcome = await signIn(this.dependencies, attemptOf('signIn', context), { email, password });
    if (!outcome.ok) return asRefusal(outcome.refusal);
    if ('secret' in outcome.value) return this.enter(outcome.value, context);
    context.setCookie('awaiting', outcome.value.awaitingSecret);
    return { enrolled: outcome.value.isEnrolled };
  }

  @Mutation(() => SignInResult, {
    description: 'The second step of signing in: a code of the authenticator, or a recovery code.',
  })
  async verifyCode(
    @Arg('code', () => String) code: string,
    @Ctx() context: ServedContext,
  ): Promise<typeof SignInResult> {
    const { awaiting } = context.cookies;
    if (awaiting === null) throw unauthenticated();
    const outcome = await verifyCode(this.dependencies, attemptOf('verifyCode', context), awaiting, code);
    return outcome.ok ? this.enter(outcome.value, context) : asRefusal(outcome.refusal);
  }

  @Mutation(() => StartSecondFactorResult, {
    description: 'Begins to set up a second factor, signed in or while signing in.',
  })
  async startSecondFactor(@Ctx() context: ServedContext): Promise<typeof StartSecondFactorResult> {
    const attempt = attemptOf('startSecondFactor', context);
    const outcome = await startSecondFactor(this.dependencies, attempt, enrollingIn(context));
    return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
  }

  @Mutation(() => ConfirmSecondFactorResult, {
    description: 'Confirms the second factor by its first code; whoever was signing in is in then.',
  })
  async confirmSecondFactor(
    @Arg('code', () => String) code: string,
    @Ctx() context: ServedContext,
  ): Promise<typeof ConfirmSecondFactorResult> {
    const attempt = attemptOf('confirmSecondFactor', context);
    const outcome = await confirmSecondFactor(this.dependencies, attempt, enrollingIn(context), code);
    if (!outcome.ok) return asRefusal(outcome.refusal);
    const { signedIn, recoveryCodes } = outcome.value;
    const viewer =
      signedIn === null ? await context.asActor(loadViewer) : await this.enter(signedIn, context);
    return { recoveryCodes: [...recoveryCodes], viewer };
  }

  @Mutation(() => Boolean, { description: 'Ends the session; true also when there was none.' })
  async signOut(@Ctx() context: ServedContext): Promise<boolean> {
    const { session } = context.cookies;
    if (session !== null) await signOut(this.dependencies.dataSource, session, context);
    context.clearCookie('session');
    return true;
  }

  private async enter({ account, secret }: SignedIn, context: ServedContext): Promise<Viewer> {
    if (context.cookies.awaiting !== null) context.clearCookie('awaiting');
    context.setCookie('session', secret);
    return (await this.dependencies.contextOf(account, context)).asActor(loadViewer);
  }
}
