import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

/** By what the access log may be sorted. */
export const AccessLogOrder = {
  TIME: 'at',
  PERSON: 'person',
  ACTION: 'action',
  OUTCOME: 'outcome',
  RECORD_CLASS: 'record_class',
} as const;
export type AccessLogColumn = (typeof AccessLogOrder)[keyof typeof AccessLogOrder];
registerEnumType(AccessLogOrder, {
  name: 'AccessLogOrder',
  description: 'By what the access log is sorted.',
});

@InputType('AccessLogScope', {
  description: 'Events from `from` to `to`, both included; all of them if left out.',
})
export class AccessLogScope {
  @Field(() => DateTimeScalar, { nullable: true })
  from?: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  to?: number | null;

  @Field(() => ID, { nullable: true, description: 'Only what concerned this client: who saw this member.' })
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person did.' })
  userId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only what was done while this emergency access ran, and about it.',
  })
  emergencyId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was refused.' })
  refusedOnly?: boolean | null;
}

@ObjectType('AccessLogEntry', {
  description: 'Who did what with whose records, when and from where. Never what a record says.',
})
export class AccessLogEntry {
  @Field(() => ID, { description: 'Stream and sequence number, as verify-log names them.' })
  id: string;

  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => ID, { nullable: true })
  userId: string | null;

  @Field(() => String, { nullable: true, description: 'Null for somebody whom the practice does not know.' })
  person: string | null;

  @Field(() => String, { description: 'cookie, token, command or none.' })
  via: string;

  @Field(() => String, { description: 'The network address that the request came from.' })
  address: string;

  @Field(() => String, { description: 'The operation, by the name that it has everywhere.' })
  action: string;

  @Field(() => String, { nullable: true })
  recordClass: string | null;

  @Field(() => String, { description: 'done or refused.' })
  outcome: string;

  @Field(() => String, { nullable: true, description: 'A code for why it was refused.' })
  reason: string | null;

  @Field(() => ID, { nullable: true })
  groupId: string | null;

  @Field(() => [ID], { description: 'Everybody whose record was concerned.' })
  clientIds: string[];

  @Field(() => String, { description: 'Identifiers of records and names of fields, as a JSON object.' })
  subject: string;
}

@ObjectType('AccessLogPage', {
  description: 'A stretch of the access log, and how many events the scope has in all.',
})
export class AccessLogPage {
  @Field(() => Int)
  total: number;

  @Field(() => [AccessLogEntry])
  rows: AccessLogEntry[];
}
