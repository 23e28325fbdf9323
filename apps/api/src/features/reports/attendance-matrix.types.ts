import { Field, ObjectType } from 'type-graphql';
import { SeatStateValue, type SeatState } from '../attendance/index.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';

@ObjectType('AttendanceMatrixRow', { simpleResolvers: true })
export class AttendanceMatrixRow {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => [SeatStateValue], { description: 'The i-th state belongs to the i-th session.' })
  states: SeatState[];
}

@ObjectType('AttendanceMatrix', { simpleResolvers: true })
export class AttendanceMatrix {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => [SessionRef], { description: 'Held sessions in date order.' })
  sessions: SessionRef[];

  @Field(() => [AttendanceMatrixRow], { description: 'One row per client who held a seat or was a guest.' })
  rows: AttendanceMatrixRow[];
}
