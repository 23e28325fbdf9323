import type { Instant } from '@concord/domain/shared';
import { inImport } from '../database/importer.ts';
import type { RowAccess, Transaction } from '../database/unit-of-work.ts';
import { appendKeyChange, appendSeal, readSeals, sealedEnds, type StoredSeal } from './seal.ts';
import { insertSealDigest, loadSealDigests, loadStreamEnds, lockSealing } from './verify.store.ts';

/** An operator's look over the whole trail: at no practice's records. */
export const examiner: RowAccess = {
  organizationId: null,
  groups: [],
  clients: [],
  ownClients: [],
  classes: [],
};

/**
 * Seals what the audit trail holds now: from then on nothing up to here can be cut off or written anew unseen, not even by whoever
 * owns the database. Does nothing when nothing was added since the last seal; false then.
 */
export const sealTrail = (administratorUrl: string, folder: string, now: Instant): Promise<boolean> =>
  addSeal(administratorUrl, folder, now, { changesKey: false });

/**
 * Changes the key that seals the audit trail: a last seal under the old key names the new one, so that everything that was sealed before
 * still verifies from the first public key on, of which a copy may be kept elsewhere. The server may run meanwhile.
 */
export async function changeSealingKey(
  administratorUrl: string,
  folder: string,
  now: Instant,
): Promise<void> {
  await addSeal(administratorUrl, folder, now, { changesKey: true });
}

function addSeal(
  administratorUrl: string,
  folder: string,
  now: Instant,
  { changesKey }: { readonly changesKey: boolean },
): Promise<boolean> {
  return inImport(administratorUrl, examiner, async (transaction) => {
    await lockSealing(transaction);
    const seals = readSeals(folder);
    const known = sealedEnds(seals);
    const ends = (await loadStreamEnds(transaction)).filter(
      ({ organizationId, stream, seq }) => known.get(`${organizationId} ${stream}`)?.seq !== seq,
    );
    if (ends.length === 0 && !changesKey) return false;
    await rememberLast(transaction, seals);
    const sealedAt = new Date(now);
    const seal = {
      number: seals.length + 1,
      sealedAt: sealedAt.toISOString(),
      previous: seals.at(-1)?.digest ?? '',
      ends,
    };
    const digest = changesKey ? appendKeyChange(folder, seal) : appendSeal(folder, seal);
    await insertSealDigest(transaction, seal.number, sealedAt, digest);
    return true;
  });
}

/** A crash between the file and the database leaves the database one seal behind: our own signature vouches for that one. */
async function rememberLast(transaction: Transaction, seals: readonly (StoredSeal | null)[]): Promise<void> {
  const last = seals.at(-1);
  const remembered = (await loadSealDigests(transaction)).at(-1)?.number ?? 0;
  if (last?.isSigned !== true || last.seal.number !== remembered + 1) return;
  await insertSealDigest(transaction, last.seal.number, new Date(last.seal.sealedAt), last.digest);
}
