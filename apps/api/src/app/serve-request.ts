import type { DataSource } from 'typeorm';
import type { RunningOperation, ServedContext } from '../platform/graphql/served-context.ts';
import { makeTurns, type Turns } from '../platform/turns.ts';
import { makeOperationContext, noteRefusal, type RequestFacts } from './operation-context.ts';

type RequestParts = RequestFacts & Pick<ServedContext, 'cookies' | 'setCookie' | 'clearCookie'>;

/** What resolvers of a field below an operation would run under: it enters the audit trail, too, and nobody may call it. */
const below: RunningOperation = {
  name: 'below-an-operation',
  rule: { for: 'policy', action: 'read', recordClass: 'roster' },
  isMutation: false,
  parameters: {},
};

/** One document with many reports takes two connections at a time, not all of them from everybody else. */
const atOnceInARequest = 2;

/** The context under which one request is answered. */
export function serveRequest(dataSource: DataSource, turns: Turns, parts: RequestParts): ServedContext {
  const own = makeTurns(atOnceInARequest);
  const both: Turns = { take: (work) => own.take(() => turns.take(work)) };
  const serve = (operation: RunningOperation): ServedContext => ({
    ...parts,
    ...makeOperationContext(dataSource, both, parts, operation),
    during: serve,
    noteRefusal: (refused, reason) => noteRefusal(dataSource, parts, refused, reason),
  });
  return serve(below);
}
