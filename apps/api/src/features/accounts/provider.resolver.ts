import type { Result } from '@concord/domain/shared';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Provider } from '../../platform/auth/provider.ts';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import { notFound, unauthenticated } from '../../platform/request-failure.ts';
import { doneAtProvider } from './own-path.ts';
import { startAtProvider, type ProviderDoor } from './provider-sign-in.ts';
import { SignInChoices, StartProviderResult } from './provider.types.ts';
import { attemptOf, type SignInDoor } from './sign-in-attempt.ts';

/** The way to the organization's provider. The way back is no operation: the provider sends the browser to an address of ours. */
@Resolver()
export class ProviderResolver {
  readonly #door: SignInDoor;
  readonly #provider: Provider | null;

  constructor(door: SignInDoor, provider: Provider | null) {
    this.#door = door;
    this.#provider = provider;
  }

  @Query(() => SignInChoices, { description: 'How one may sign in here.' })
  signInChoices(): SignInChoices {
    return { provider: this.#provider?.label ?? null };
  }

  @Mutation(() => StartProviderResult, {
    description: "Begins a sign-in at the organization's provider.",
  })
  async startProviderSignIn(
    @Arg('returnTo', () => String, {
      defaultValue: '/',
      description: 'The path of our own page to come back to; any other is taken for the first page.',
    })
    returnTo: string,
    @Ctx() context: ServedContext,
  ): Promise<typeof StartProviderResult> {
    const attempt = attemptOf('startProviderSignIn', context);
    return keep(context, await startAtProvider(this.#ready(), attempt, { returnTo, confirms: null }));
  }

  @Mutation(() => StartProviderResult, {
    description: 'Begins to prove oneself again at the provider, for the one act that follows.',
  })
  async startProviderConfirmation(@Ctx() context: ServedContext): Promise<typeof StartProviderResult> {
    const session = context.actor?.session ?? null;
    // A program's token is no proof that the person is there.
    if (session === null) throw unauthenticated();
    const attempt = attemptOf('startProviderConfirmation', context);
    const way = { returnTo: doneAtProvider, confirms: session.tokenHash };
    return keep(context, await startAtProvider(this.#ready(), attempt, way));
  }

  #ready(): ProviderDoor {
    if (this.#provider === null) throw notFound();
    return { ...this.#door, provider: this.#provider };
  }
}

function keep(
  context: ServedContext,
  outcome: Result<{ readonly url: string; readonly secret: string }>,
): typeof StartProviderResult {
  if (!outcome.ok) return asRefusal(outcome.refusal);
  context.setCookie('provider', outcome.value.secret);
  return { url: outcome.value.url };
}
