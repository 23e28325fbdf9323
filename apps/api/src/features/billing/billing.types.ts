import type { ServiceStateName } from '@concord/domain/services';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

const ServiceStateValue = {
  READY: 'ready',
  HELD: 'held',
  WITHDRAWN: 'withdrawn',
} as const satisfies Readonly<Record<Uppercase<ServiceStateName>, ServiceStateName>>;
registerEnumType(ServiceStateValue, {
  name: 'ServiceState',
  description:
    'READY: the record supports the bill. HELD: something is missing. WITHDRAWN: the client was absent, and an absence is never billed.',
});

@InputType('ServiceFilter')
export class ServiceFilter {
  @Field(() => ServiceStateValue, { nullable: true })
  state?: ServiceStateName | null;

  @Field(() => ID, { nullable: true })
  payerId?: string | null;

  @Field(() => ID, { nullable: true })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what this rule holds.' })
  ruleId?: string | null;
}

@ObjectType('HoldReason', { description: 'Why a service is held. It never holds a word of a note.' })
export class HoldReason {
  @Field(() => String)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What is missing and how to put it right.' })
  explanation: string;
}

@ObjectType('BillingService', { description: 'What may be billed for one client and one session.' })
export class BillingService {
  @Field(() => ID)
  id: string;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => ID, { nullable: true })
  payerId: string | null;

  @Field(() => String, { nullable: true })
  payer: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number alone: its description belongs to others.',
  })
  code: string | null;

  @Field(() => String, { nullable: true, description: "As the payer's profile asks for it." })
  modifier: string | null;

  @Field(() => Int)
  units: number;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => StaffRef, { nullable: true, description: 'Who wrote the note, and mends it.' })
  author: StaffRef | null;

  @Field(() => ServiceStateValue)
  state: ServiceStateName;

  @Field(() => [HoldReason])
  reasons: HoldReason[];

  @Field(() => [HoldReason], {
    description: 'What quality assurance waives, with a reason and until a day, and would hold it otherwise.',
  })
  waived: HoldReason[];
}

@ObjectType('StateTotal')
export class StateTotal {
  @Field(() => ServiceStateValue)
  state: ServiceStateName;

  @Field(() => Int)
  services: number;

  @Field(() => Int)
  units: number;

  @Field(() => Int)
  minutes: number;
}

@ObjectType('PayerTotal')
export class PayerTotal {
  @Field(() => ID, { nullable: true })
  payerId: string | null;

  @Field(() => String, { nullable: true })
  payer: string | null;

  @Field(() => Int)
  ready: number;

  @Field(() => Int)
  held: number;

  @Field(() => Int)
  withdrawn: number;
}

@ObjectType('ReasonTotal')
export class ReasonTotal {
  @Field(() => String)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => Int)
  services: number;
}

@ObjectType('BillingWorklist', {
  description:
    'Services of the sessions in scope. Totals, payers and reasons are of every state, whatever state is listed.',
})
export class BillingWorklist {
  @Field(() => DateTimeScalar)
  asOf: Date;

  @Field(() => Int)
  total: number;

  @Field(() => [BillingService])
  rows: BillingService[];

  @Field(() => [StateTotal])
  totals: StateTotal[];

  @Field(() => [PayerTotal])
  payers: PayerTotal[];

  @Field(() => [ReasonTotal])
  reasons: ReasonTotal[];
}

@ObjectType('BillingFile', { description: 'The services as CSV, for a spreadsheet.' })
export class BillingFile {
  @Field(() => Int)
  services: number;

  @Field(() => String)
  csv: string;
}

@ObjectType('Superbill', { description: "A client's ready services of one month, for the payer." })
export class Superbill {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => DateScalar)
  month: string;

  @Field(() => Int, { description: 'Services on it.' })
  ready: number;

  @Field(() => Int, { description: 'Services of the month that are held and not on it.' })
  held: number;

  @Field(() => String, { description: 'A name for the files that names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'The PDF in base64.' })
  pdf: string;

  @Field(() => String)
  csv: string;
}

export const SuperbillResult = createUnionType({
  name: 'SuperbillResult',
  types: () => [Superbill, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : Superbill),
});
