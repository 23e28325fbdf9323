import {
  openEmergencyAccess as decide,
  isRunning,
  type EmergencyOccasion,
} from '@concord/domain/emergency-access';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { maySeeClient, toClientRef, type ClientRef } from '../clients/index.ts';
import { endOwn, insertAccess, loadOwnOpen } from './emergency-access.store.ts';
import { holdsRight } from './emergency-right.store.ts';
import { findNamedClient } from './named-client.store.ts';

/** What somebody says who opens a record in an emergency. */
export interface Emergency {
  /** Chosen by whoever asks, so that asking twice opens it once. */
  readonly id: string;
  /** A record number, or a full name. */
  readonly client: string;
  readonly occasion: EmergencyOccasion;
  readonly explanation: string;
}

/** An emergency access that has just been opened. */
export interface OpenedAccess {
  readonly id: string;
  readonly client: ClientRef;
  readonly expiresAt: Date;
  readonly secondsLeft: number;
}

/** Opens one client's record for reading; the review waits for it from this moment on. */
export async function openEmergencyAccess(
  context: RequestContext,
  { id, client: named, occasion, explanation }: Emergency,
): Promise<Result<OpenedAccess>> {
  const { actor, now } = context;
  const own = await loadOwnOpen(context);
  const isAllowed = await holdsRight(context);
  const client = isAllowed ? await findNamedClient(context, named) : null;
  const outcome = decide({
    holdsRight: isAllowed,
    clientId: client?.client_id ?? null,
    seesClient: client !== null && !actor.emergency && maySeeClient(actor, client.client_id),
    explanation,
    own,
    now,
  });
  if (!outcome.ok) return outcome;
  const { clientId, openedAt, expiresAt } = outcome.value;
  if (client === null) return refused('no-such-client', 'The practice has no such client.', 'client');
  if (own.some((access) => !isRunning(access, now))) await endOwn(context);
  const written = { id, clientId, occasion, explanation: explanation.trim(), openedAt, expiresAt };
  if (!(await insertAccess(context, written))) {
    return refused(
      'emergency-running',
      'An emergency access of yours is running. End it first: one client at a time.',
    );
  }
  return accepted({
    id,
    client: toClientRef(actor, client),
    expiresAt: new Date(expiresAt),
    secondsLeft: Math.floor((expiresAt - now) / 1000),
  });
}
