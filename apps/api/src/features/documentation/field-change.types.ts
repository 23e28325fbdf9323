import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Refusal } from '../../platform/graphql/refusal.ts';

@ObjectType('SavedField', { description: 'The change is on record under this version.' })
export class SavedField {
  @Field(() => Int)
  version: number;

  @Field(() => ID, { nullable: true, description: 'The note that it was written in.' })
  noteId: string | null;

  @Field(() => DateTimeScalar)
  savedAt: Date;
}

@ObjectType('FieldConflict', {
  description: 'Somebody else wrote meanwhile: both texts are kept, and the writer chooses.',
})
export class FieldConflict {
  @Field(() => String)
  theirs: string;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  editedBy: string;
}

export const SaveFieldResult = createUnionType({
  name: 'SaveFieldResult',
  types: () => [SavedField, FieldConflict, Refusal] as const,
});

@InputType('FieldChange', { description: 'One change of one field.' })
export class FieldChangeInput {
  @Field(() => String, { description: 'Empty to clear the field; items of a list are joined by `;`.' })
  value: string;

  @Field(() => Int, {
    description: 'The version that the writer started from; 0 where it was never written here.',
  })
  baseVersion: number;

  @Field(() => ID, { description: 'A new UUID for each change: the same change sent again is saved once.' })
  mutationId: string;
}
