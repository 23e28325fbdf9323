import type { DataSource } from 'typeorm';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { SessionLimits } from '../../platform/auth/authenticate.ts';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import type { Account } from '../../platform/auth/session.store.ts';
import { loadViewer } from './load-viewer.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { SignInResult, Viewer } from './viewer.types.ts';

export interface AccountsDependencies {
  readonly dataSource: DataSource;
  readonly limits: SessionLimits;
  readonly failures: FailureLimits;
  /** The operation context of somebody who has just come in. */
  readonly contextOf: (account: Account, context: ServedContext) => Promise<ServedContext>;
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

  @Mutation(() => SignInResult, { description: 'Sets the session cookie.' })
  async signIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: ServedContext,
  ): Promise<typeof SignInResult> {
    const { address, requestId, cookieSecret: oldSecret, now } = context;
    const outcome = await signIn(this.dependencies, { email, password, address, requestId, now, oldSecret });
    if (!outcome.ok) return asRefusal(outcome.refusal);
    context.setCookie(outcome.value.secret);
    const own = await this.dependencies.contextOf(outcome.value.account, context);
    return own.asActor(loadViewer);
  }

  @Mutation(() => Boolean, { description: 'Ends the session; true also when there was none.' })
  async signOut(@Ctx() context: ServedContext): Promise<boolean> {
    if (context.cookieSecret !== null) {
      await signOut(this.dependencies.dataSource, context.cookieSecret, context);
    }
    context.clearCookie();
    return true;
  }
}
