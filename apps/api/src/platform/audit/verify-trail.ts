import { inImport } from '../database/importer.ts';
import { examiner } from './seal-trail.ts';
import { readSeals, sealedEnds, type StoredSeal } from './seal.ts';
import {
  countEvents,
  findBrokenLinks,
  findUnsealed,
  loadSealDigests,
  type BrokenLink,
} from './verify.store.ts';

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

/** Examines the whole audit trail: every event's hash, every stream's end, every seal. Changes nothing. */
export function verifyTrail(administratorUrl: string, folder: string): Promise<TrailReport> {
  return inImport(administratorUrl, examiner, async (transaction) => {
    const seals = readSeals(folder);
    const links = await findBrokenLinks(transaction);
    const known = new Set(links.map(({ organizationId, stream }) => `${organizationId} ${stream}`));
    const ends = [...sealedEnds(seals.filter((stored) => stored?.isSigned === true)).values()];
    const unsealed = (await findUnsealed(transaction, ends)).filter(
      ({ organizationId, stream }) => !known.has(`${organizationId} ${stream}`),
    );
    const sealFaults = findBrokenSeals(seals, await loadSealDigests(transaction));
    const { events, streams } = await countEvents(transaction);
    return {
      events,
      streams,
      seals: seals.length,
      faults: [...links, ...unsealed].map(describe).concat(sealFaults),
    };
  });
}
