import type { SignInAlertKind } from '@concord/domain/sign-in-alerts';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

/** The schema's names for where somebody guessed. */
const SignInAlertKindValue = {
  PASSWORD: 'password',
  NETWORK: 'network',
  CODE: 'code',
  CONFIRMATION: 'confirmation',
} as const satisfies Record<string, SignInAlertKind>;
registerEnumType(SignInAlertKindValue, {
  name: 'SignInAlertKind',
  description:
    'Where somebody guessed: at the password of an account, at passwords of several from one network, at the codes of a second factor, or at what a signed-in person proves themselves by.',
});

@ObjectType('SignInAlert', { description: 'Somebody guessed at an account until it was locked.' })
export class SignInAlert {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  userId: string;

  @Field(() => String, { description: 'Whose account it is.' })
  person: string;

  @Field(() => SignInAlertKindValue)
  kind: SignInAlertKind;

  @Field(() => DateTimeScalar)
  firstAt: Date;

  @Field(() => DateTimeScalar)
  lastAt: Date;

  @Field(() => Int, { description: 'How often it came to that: each time all attempts allowed had failed.' })
  times: number;

  @Field(() => [String], { description: 'The networks that it came from: /24 of IPv4, /64 of IPv6.' })
  networks: string[];

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true })
  closedBy: string | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  remark: string | null;
}

export const CloseSignInAlertResult = createUnionType({
  name: 'CloseSignInAlertResult',
  types: () => [SignInAlert, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : SignInAlert),
});
