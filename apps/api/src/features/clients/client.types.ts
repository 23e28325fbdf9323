import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('ClientRef', {
  simpleResolvers: true,
  description: '`label` is the name, or in de-identified display a stable code such as M-07.',
})
export class ClientRef {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String)
  label: string;
}
