import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { SecondStep, SignedInBy } from '../../platform/auth/session.store.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

const SignedInByValue = { PASSWORD: 'password', PROVIDER: 'provider' } as const;
registerEnumType(SignedInByValue, {
  name: 'SignedInBy',
  description: "By what somebody signed in: their password here, or their organization's provider.",
});

const SecondStepValue = { NONE: 'none', CODE: 'code', PROVIDER: 'provider' } as const;
registerEnumType(SecondStepValue, {
  name: 'SecondStep',
  description: 'What came second: nothing, a code, or a second factor for which the provider vouched.',
});

@ObjectType('OpenSession', { description: 'A browser in which somebody is signed in.' })
export class OpenSession {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  begunAt: Date;

  @Field(() => DateTimeScalar)
  lastActiveAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it is over whatever happens.' })
  expiresAt: Date;

  @Field(() => SignedInByValue)
  signedInBy: SignedInBy;

  @Field(() => SecondStepValue)
  secondStep: SecondStep;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isThisOne: boolean;
}
