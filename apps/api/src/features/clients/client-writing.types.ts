import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from './client.types.ts';

@ObjectType('CoveragePeriod', { description: 'Since when somebody pays; without a payer nobody does.' })
export class CoveragePeriod {
  @Field(() => String, { nullable: true })
  payer: string | null;

  @Field(() => DateScalar)
  from: string;
}

@ObjectType('ClientRecord', {
  description: 'What is on record about who a client is and who pays, for those who may change it.',
})
export class ClientRecord {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => String, { nullable: true })
  preferredName: string | null;

  @Field(() => DateScalar, { nullable: true })
  dateOfBirth: string | null;

  @Field(() => [String], { description: 'Former names and nicknames.' })
  otherNames: string[];

  @Field(() => ID, { nullable: true })
  payerId: string | null;

  @Field(() => [CoveragePeriod], {
    description: 'Who paid since when, as it was recorded; the latest first.',
  })
  coverage: CoveragePeriod[];

  @Field(() => Int)
  version: number;
}

@InputType('ClientInput', { description: 'What is entered about a client.' })
export class ClientInput {
  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => String, { nullable: true })
  preferredName?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dateOfBirth?: string | null;

  @Field(() => [String], { defaultValue: [] })
  otherNames: string[];

  @Field(() => ID, { nullable: true })
  payerId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when a payer who is new for this client pays; today when left out.',
  })
  payerFrom?: string | null;
}
