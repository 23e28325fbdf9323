import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('EarlierNote', {
  description: "What one of a member's last three notes in this group says of the member alone.",
})
export class EarlierNote {
  @Field(() => ID)
  clientId: string;

  @Field(() => String, { nullable: true })
  presentation: string | null;

  @Field(() => String, { nullable: true })
  response: string | null;

  @Field(() => String, { nullable: true })
  plan: string | null;
}
