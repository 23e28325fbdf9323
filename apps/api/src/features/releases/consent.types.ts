import type { CivilDate } from '@concord/domain/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('Consent', {
  description: 'A written consent of a client that something of their record goes to somebody (42 CFR 2.31).',
})
export class ConsentOnRecord {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  recipient: string;

  @Field(() => String)
  purpose: string;

  @Field(() => DateScalar, { description: 'The day on which it was signed.' })
  givenOn: CivilDate;

  @Field(() => DateScalar, { description: 'The last day on which it holds.' })
  expiresOn: CivilDate;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on it holds no more.' })
  revokedOn: CivilDate | null;

  @Field(() => String)
  enteredBy: string;

  @Field(() => Boolean, { description: 'Whether a release may rest on it today.' })
  holds: boolean;
}

@ObjectType('ConsentList', { description: 'The consents of a client that are on record.' })
export class ConsentList {
  @Field(() => Boolean, { description: 'Whether the viewer may enter one, or take one back.' })
  mayRecord: boolean;

  @Field(() => [ConsentOnRecord], { description: 'The latest first.' })
  rows: ConsentOnRecord[];
}
