import type { CivilDate } from '@concord/domain/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('Disclosure', { description: "That something of a client's record left the practice." })
export class Disclosure {
  @Field(() => ID)
  id: string;

  @Field(() => DateScalar)
  disclosedOn: CivilDate;

  @Field(() => String, { description: 'To whom; with the address where it is known.' })
  recipient: string;

  @Field(() => String)
  what: string;

  @Field(() => String)
  purpose: string;

  @Field(() => DateTimeScalar)
  enteredAt: Date;

  @Field(() => String)
  enteredBy: string;

  @Field(() => ID, { nullable: true, description: 'The entry that was made in the place of this one.' })
  replacedBy: string | null;
}

@ObjectType('DisclosureAccount', { description: "The accounting of disclosures of a client's record." })
export class DisclosureAccount {
  @Field(() => Boolean, { description: 'Whether the viewer may enter one.' })
  mayRecord: boolean;

  @Field(() => [Disclosure], { description: 'The latest first.' })
  rows: Disclosure[];
}
