import { Ctx, Query, Resolver } from 'type-graphql';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';

/** What gives out the key of a person's drafts. */
export interface DraftKeyDependencies {
  readonly draftKeyOf: (context: RequestContext) => Buffer;
}

@Resolver()
export class DraftKeyResolver {
  readonly #needs: DraftKeyDependencies;

  constructor(needs: DraftKeyDependencies) {
    this.#needs = needs;
  }

  @Query(() => String, {
    description:
      'The key (AES-256, base64) under which the browser of the person who asks keeps unconfirmed text on the device. To be held in memory only.',
  })
  draftKey(@Ctx() operation: OperationContext): Promise<string> {
    return operation.asActor((context) =>
      Promise.resolve(this.#needs.draftKeyOf(context).toString('base64')),
    );
  }
}
