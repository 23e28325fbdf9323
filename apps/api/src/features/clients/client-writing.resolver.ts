import { parseCivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { loadClientRefs } from './client-refs.store.ts';
import { loadClientOnRecord, loadCoverage } from './client-writing.store.ts';
import { ClientInput, ClientRecord } from './client-writing.types.ts';
import { changeClient, enterClient, type AfterClientChanged } from './save-client.ts';

const dayOf = (text: string | null | undefined) => parseCivilDate(text ?? '');

@Resolver()
export class ClientWritingResolver {
  readonly #after: AfterClientChanged;

  constructor(after: AfterClientChanged) {
    this.#after = after;
  }

  @Query(() => ClientRecord, { description: 'Who a client is and who pays: what `saveClient` changes.' })
  clientRecord(
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() operation: OperationContext,
  ): Promise<ClientRecord> {
    return operation.asActor(async (context) => {
      const found = isRecordId(clientId) ? await loadClientOnRecord(context, clientId, false) : null;
      if (found === null) throw notFound();
      const refs = await loadClientRefs(context, [clientId]);
      return {
        client: refs(clientId),
        firstName: found.firstName,
        lastName: found.lastName,
        preferredName: found.preferredName,
        dateOfBirth: found.dateOfBirth,
        otherNames: [...found.otherNames],
        payerId: found.payerId,
        coverage: await loadCoverage(context, clientId),
        version: found.version,
      };
    });
  }

  @Mutation(() => WriteResult, { description: 'Enters a new client, or changes the one with this id.' })
  saveClient(
    @Arg('clientId', () => ID, { nullable: true }) clientId: string | null,
    @Arg('client', () => ClientInput) client: ClientInput,
    @Arg('version', () => Int, { nullable: true, description: 'The version that was looked at.' })
    version: number | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const entry = {
      firstName: client.firstName,
      lastName: client.lastName,
      preferredName: client.preferredName ?? null,
      dateOfBirth: dayOf(client.dateOfBirth),
      otherNames: client.otherNames,
    };
    const payer = { payerId: client.payerId ?? null, from: dayOf(client.payerFrom) };
    return operation.asActor(async (context) => {
      if (typeof clientId !== 'string') return done(await enterClient(context, entry, payer), (id) => id);
      const target = { id: clientId, version: version ?? 0 };
      const outcome = isRecordId(clientId)
        ? await changeClient(context, target, entry, payer, this.#after)
        : null;
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }
}
