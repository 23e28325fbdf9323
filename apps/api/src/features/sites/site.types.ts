import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('SiteRef', { description: 'A place where groups meet.' })
export class SiteRef {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  externalId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'IANA name of the time zone in which its sessions are dated.' })
  timeZone: string;
}
