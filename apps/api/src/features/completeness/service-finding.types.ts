import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ServiceFinding', {
  description:
    "What a client's other services make of the one of this session: too many of them, or two at once. Which others is not told.",
})
export class ServiceFinding {
  @Field(() => ID)
  noteId: string;

  @Field(() => String)
  ruleId: string;

  @Field(() => String, { description: '`block`, `warn` or `info`, as the practice holds the rule.' })
  severity: string;

  @Field(() => String)
  explanation: string;
}
