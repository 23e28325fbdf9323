import type { PracticeRole } from '@concord/domain/staff';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { RoleValue } from './viewer.types.ts';

@ObjectType('Person', {
  description: 'Somebody who may sign in, as an administrator sees them: nothing clinical.',
})
export class Person {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => [RoleValue])
  roles: PracticeRole[];

  @Field(() => ID, { nullable: true, description: 'The member of staff that they are.' })
  staffId: string | null;

  @Field(() => Boolean, { description: 'Whether a second factor is set up.' })
  hasSecondFactor: boolean;

  @Field(() => Boolean, { description: 'Whether they can sign in by a password.' })
  hasPassword: boolean;

  @Field(() => Boolean, { description: "Whether they have signed in through the organization's provider." })
  isKnownAtProvider: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when they may not sign in.' })
  disabledAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The end of their last day at the practice, from which they may not sign in.',
  })
  worksUntil: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastActiveAt: Date | null;

  @Field(() => Int, { description: 'Sessions that are neither over nor revoked.' })
  openSessions: number;

  @Field(() => Int, { description: 'Bearer tokens that are neither over nor revoked.' })
  openTokens: number;
}

export const PersonResult = createUnionType({
  name: 'PersonResult',
  types: () => [Person, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : Person),
});

@InputType('PersonInput', { description: 'Somebody who shall be able to sign in.' })
export class PersonInput {
  @Field(() => String, { description: 'As it stands beside what they do.' })
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => [RoleValue])
  roles: PracticeRole[];

  @Field(() => ID, { nullable: true, description: 'The member of staff that they are.' })
  staffId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether they sign in through the organization's provider alone, and choose no password.",
  })
  throughProvider: boolean;
}

@ObjectType('Invitation', { description: 'An account whose person is still to choose a password.' })
class Invitation {
  @Field(() => Person)
  person: Person;

  @Field(() => String, {
    nullable: true,
    description:
      'To be handed to the person; shown this once. Null for who signs in through the provider alone.',
  })
  handedCode: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the code is good.' })
  expiresAt: Date | null;
}

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  types: () => [Invitation, Refusal] as const,
  resolveType: (value) => ('person' in value ? Invitation : Refusal),
});
