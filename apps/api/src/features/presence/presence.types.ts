import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('PresentColleague', { description: 'Somebody else who has the session open.' })
export class PresentColleague {
  @Field(() => String)
  name: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose record they have open; nothing for the group note.',
  })
  clientId: string | null;
}
