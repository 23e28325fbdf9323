import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { choosePassword } from './choose-password.ts';
import { recordOwnAct } from './record-own-act.ts';
import { attemptOf, type SignInDoor } from './sign-in-attempt.ts';

const itself = (id: string): string => id;

/** Everybody's own password: the first one, and another. */
@Resolver()
export class PasswordResolver {
  readonly #door: SignInDoor;

  constructor(door: SignInDoor) {
    this.#door = door;
  }

  @Mutation(() => WriteResult, {
    description: 'Chooses a password with the code that an administrator handed over; then sign in with it.',
  })
  async choosePassword(
    @Arg('email', () => String) email: string,
    @Arg('code', () => String) code: string,
    @Arg('newPassword', () => String, { description: '12 to 256 characters.' }) newPassword: string,
    @Ctx() context: ServedContext,
  ): Promise<typeof WriteResult> {
    const attempt = attemptOf('choosePassword', context);
    return done(await choosePassword(this.#door, attempt, { email, code, newPassword }), itself);
  }

  @Mutation(() => WriteResult, {
    description: "Changes the viewer's password; their other sessions and their tokens end.",
  })
  changePassword(
    @Arg('password', () => String, { description: 'The one that holds so far.' }) password: string,
    @Arg('newPassword', () => String, { description: '12 to 256 characters.' }) newPassword: string,
    @Arg('code', () => String, { nullable: true, description: 'Of the authenticator, for who has one.' })
    code: string | null | undefined,
    @Ctx() operation: ServedContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const given = { password, newPassword, code: code ?? null };
      const outcome = await changeOwnPassword(context, this.#door, given);
      await recordOwnAct(context, operation, {
        action: 'changePassword',
        reason: outcome.ok ? null : outcome.refusal.code,
      });
      return done(outcome, itself);
    });
  }
}
