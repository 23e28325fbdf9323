import type { PracticeRole } from '@concord/domain/staff';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { StaffRef } from '../staff/index.ts';

/** The schema's names for what a person may do in the practice. */
export const RoleValue = {
  DIRECTOR: 'director',
  CLINICIAN: 'clinician',
  AUDITOR: 'auditor',
  BILLER: 'biller',
  ADMINISTRATOR: 'administrator',
} as const;
registerEnumType(RoleValue, { name: 'Role', description: 'What a person may do in the practice.' });

@ObjectType('OrganizationRef', { description: 'The practice that the viewer works for.' })
export class OrganizationRef {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'IANA name.' })
  timeZone: string;

  @Field(() => Boolean, { description: 'Whether this is the demonstration: all its people are invented.' })
  demo: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The first session on record.' })
  firstSessionOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last session on record.' })
  lastSessionOn: string | null;
}

@ObjectType('Viewer', { description: 'Whoever is signed in.' })
export class Viewer {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => [RoleValue])
  roles: readonly PracticeRole[];

  @Field(() => StaffRef, { nullable: true })
  staff: StaffRef | null;

  @Field(() => OrganizationRef)
  organization: OrganizationRef;

  @Field(() => Boolean, {
    description: 'Whether they prove themselves by a password, or at the provider alone.',
  })
  hasPassword: boolean;

  @Field(() => Boolean, { description: 'Whether a second factor is set up.' })
  hasSecondFactor: boolean;
}
