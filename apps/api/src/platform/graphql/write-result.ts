import type { Result } from '@concord/domain/shared';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { asRefusal, Refusal } from './refusal.ts';

@ObjectType('Done', { description: 'It is done.' })
export class Done {
  @Field(() => ID, { description: 'The record that it was done to.' })
  id: string;
}

/** The answer of a change: done, or why not. */
export const WriteResult = createUnionType({ name: 'WriteResult', types: () => [Done, Refusal] as const });

/** The GraphQL form of what a use case decided. */
export const done = <Value>(outcome: Result<Value>, idOf: (value: Value) => string): Done | Refusal =>
  outcome.ok ? Object.assign(new Done(), { id: idOf(outcome.value) }) : asRefusal(outcome.refusal);
