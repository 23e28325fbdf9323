import type { ClientBase } from 'pg';
import { inImport } from '../database/importer.ts';
import type { Transaction } from '../database/unit-of-work.ts';
import { checkChains, type BrokenLink } from './check-chains.ts';
import { readEvents } from './read-events.store.ts';
import { examiner } from './seal-trail.ts';
import { readSeals, sealedEnds, type StoredSeal } from './seal.ts';
import { loadSealDigests, loadStreamEnds, type StreamEnd } from './verify.store.ts';

/** What an examination of the audit trail found. */
export interface TrailReport {
  readonly events: number;
  readonly streams: number;
  readonly seals: number;
  /** A sentence for each broken link, the first of every stream; empty when nothing was changed. */
  readonly faults: readonly string[];
}

const explanations: Readonly<Record<BrokenLink['fault'], string>> = {
  changed: 'is not what was recorded',
  missing: 'is missing',
  'end-missing': 'is missing at the end',
  'end-added': 'was not added by the program',
  unsealed: 'is not what was sealed',
};

const describe = ({ organizationId, stream, seq, fault }: BrokenLink): string =>
  `audit trail of practice ${organizationId}, stream ${stream}: event ${seq} ${explanations[fault]}`;

/** What is wrong with the seals themselves: each is signed, follows the one before, and the database remembers it. */
function findBrokenSeals(
  seals: readonly (StoredSeal | null)[],
  remembered: readonly { readonly number: number; readonly digest: string }[],
): string[] {
  const faults: string[] = [];
  let previous = '';
  const byNumber = new Map<number, StoredSeal>();
  seals.forEach((stored, index) => {
    const place = `seal ${stored?.seal.number ?? index + 1}`;
    if (stored === null || !stored.isSigned) faults.push(`${place} was not signed by this program`);
    else if (stored.seal.number !== byNumber.size + 1 || stored.seal.previous !== previous) {
      faults.push(`${place} does not follow the one before: one was removed or changed`);
    }
    if (stored !== null) byNumber.set(stored.seal.number, stored);
    previous = stored?.digest ?? '';
  });
  for (const { number, digest } of remembered) {
    const stored = byNumber.get(number);
    if (stored === undefined) faults.push(`seal ${number} is missing in the file`);
    else if (stored.digest !== digest) faults.push(`seal ${number} is not the one that was made`);
  }
  const last = remembered.at(-1)?.number ?? 0;
  for (const number of byNumber.keys()) {
    if (number > last || !remembered.some((one) => one.number === number)) {
      faults.push(`seal ${number} is unknown to the database, which may be an older copy`);
    }
  }
  return faults;
}

/**
 * Examines the whole audit trail: every event's hash, every stream's end, every seal. Changes nothing. The database only hands out
 * what it stores, all of one moment; hashing and comparing is done here.
 */
export function verifyTrail(administratorUrl: string, folder: string): Promise<TrailReport> {
  return inImport(administratorUrl, examiner, async (transaction) => {
    await transaction.query('set transaction isolation level repeatable read');
    const seals = readSeals(folder);
    const sealed = [...sealedEnds(seals.filter((stored) => stored?.isSigned === true)).values()];
    const { links, events, streams } = await followChains(transaction, sealed);
    const sealFaults = findBrokenSeals(seals, await loadSealDigests(transaction));
    return { events, streams, seals: seals.length, faults: links.map(describe).concat(sealFaults) };
  });
}

/** Follows all streams as they lie in the table, and those that lie there too much out of order once more in their own. */
async function followChains(
  transaction: Transaction,
  sealed: readonly StreamEnd[],
): Promise<{ readonly links: readonly BrokenLink[]; readonly events: number; readonly streams: number }> {
  const client = (await transaction.manager.queryRunner?.connect()) as ClientBase;
  const heads = await loadStreamEnds(transaction);
  const whole = checkChains(sealed, heads);
  await readEvents(client, whole.take);
  const links = whole.findings();
  const unclear = whole.unclear();
  for (let at = 0; at < unclear.length; at += streamsAtOnce) {
    const some = unclear.slice(at, at + streamsAtOnce);
    const names = new Set(some.map(placeOf));
    const isMeant = (end: StreamEnd): boolean => names.has(placeOf(end));
    const inOrder = checkChains(sealed.filter(isMeant), heads.filter(isMeant), true);
    await readEvents(client, inOrder.take, some);
    links.push(...inOrder.findings());
  }
  return { links, ...whole.count() };
}

/** Streams that are read again in one statement. */
const streamsAtOnce = 200;

const placeOf = ({ organizationId, stream }: Pick<StreamEnd, 'organizationId' | 'stream'>): string =>
  `${organizationId} ${stream}`;
