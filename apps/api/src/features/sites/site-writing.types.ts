import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('SiteOnRecord', { description: 'A site as it is kept: what `saveSite` changes.' })
export class SiteOnRecord {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => Int)
  version: number;
}

@InputType('SiteInput', { description: 'What is entered about a site.' })
export class SiteInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'IANA name.' })
  timeZone: string;
}
