import type { Refusal as RefusalFact } from '@concord/domain/shared';
import { Field, ObjectType } from 'type-graphql';

/** Why a rule of the practice says no. */
@ObjectType('Refusal')
export class Refusal {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'A sentence for the person who asked.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field that it is about.' })
  field!: string | null;
}

/** The GraphQL form of a domain refusal. */
export function asRefusal(fact: RefusalFact): Refusal {
  return Object.assign(new Refusal(), { code: fact.code, message: fact.message, field: fact.field ?? null });
}
