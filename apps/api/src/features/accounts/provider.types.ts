import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';

@ObjectType('SignInChoices', { description: 'How one may sign in here, beside the password.' })
export class SignInChoices {
  @Field(() => String, {
    nullable: true,
    description: "What the button says that leads to the organization's provider; null where there is none.",
  })
  provider: string | null;
}

@ObjectType('ProviderStart', { description: 'Where the browser goes now.' })
class ProviderStart {
  @Field(() => String)
  url: string;
}

export const StartProviderResult = createUnionType({
  name: 'StartProviderResult',
  types: () => [ProviderStart, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : ProviderStart),
});
