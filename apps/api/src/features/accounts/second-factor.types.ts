import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { Viewer } from './viewer.types.ts';

@ObjectType('SecondFactorNeeded', { description: 'Address and password were right; a code is needed, too.' })
class SecondFactorNeeded {
  @Field(() => Boolean, {
    description: 'False when a second factor must be set up first: startSecondFactor.',
  })
  enrolled: boolean;
}

@ObjectType('SecondFactorStart', { description: 'What an authenticator app needs; shown this once.' })
class SecondFactorStart {
  @Field(() => String, { description: 'In Base32, for typing.' })
  secret: string;

  @Field(() => String, { description: 'otpauth://, for a QR code.' })
  uri: string;
}

@ObjectType('SecondFactorConfirmed', { description: 'The second factor counts from now on.' })
class SecondFactorConfirmed {
  @Field(() => [String], { description: 'Each good once in place of a code; shown this once.' })
  recoveryCodes: string[];

  @Field(() => Viewer, { description: 'Whoever is signed in now.' })
  viewer: Viewer;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [Viewer, SecondFactorNeeded, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : 'enrolled' in value ? SecondFactorNeeded : Viewer),
});

export const StartSecondFactorResult = createUnionType({
  name: 'StartSecondFactorResult',
  types: () => [SecondFactorStart, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : SecondFactorStart),
});

export const ConfirmSecondFactorResult = createUnionType({
  name: 'ConfirmSecondFactorResult',
  types: () => [SecondFactorConfirmed, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : SecondFactorConfirmed),
});
