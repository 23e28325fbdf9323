import { hash } from 'node:crypto';
import { hashLength, keyOf, nameOfKey, type EventRow } from './sealed-bytes.ts';
import type { StreamEnd } from './verify.store.ts';

/** A place in the audit trail where what is stored is not what was recorded. */
export interface BrokenLink {
  readonly organizationId: string;
  readonly stream: string;
  readonly seq: number;
  readonly fault: 'changed' | 'missing' | 'end-missing' | 'end-added' | 'unsealed';
}

type Fault = Pick<BrokenLink, 'seq' | 'fault'>;

/** How far a stream has been followed. */
interface Chain {
  seq: number;
  readonly hash: Buffer;
  fault: Fault | null;
  /** Events that came before the one that they follow. */
  readonly waiting: Map<number, Waiting>;
  isUnclear: boolean;
  /** Where the last seal saw the stream's end; null once it was met as it was sealed. */
  unmetSeal: StreamEnd | null;
}

interface Waiting {
  readonly bytes: Buffer;
  readonly stored: Buffer | null;
}

/** So many events of one stream may wait for an earlier one; beyond that the stream is read again in its own order. */
const waitingAtMost = 64;

/** Follows every stream from its first event to its last, and hashes each event anew. */
export interface ChainCheck {
  readonly take: (row: EventRow) => void;
  /** Streams that came too much out of order to be judged: to be read again, in their order. */
  readonly unclear: () => readonly Pick<StreamEnd, 'organizationId' | 'stream'>[];
  /** The first broken link of every stream, given where the database says that the streams end. */
  readonly findings: (heads: readonly StreamEnd[]) => BrokenLink[];
  readonly count: () => { readonly events: number; readonly streams: number };
}

/** Events may come in any order, as they lie in the table; with `inOrder` those of each stream come in theirs. */
export function checkChains(sealedEnds: readonly StreamEnd[], inOrder = false): ChainCheck {
  const chains = new Map<string, Chain>();
  const sealed = new Map(sealedEnds.map((end) => [keyOf(end.organizationId, end.stream), end]));
  let events = 0;
  const chainOf = (key: string): Chain => {
    let chain = chains.get(key);
    if (chain === undefined) {
      chain = newChain(sealed.get(key));
      chains.set(key, chain);
    }
    return chain;
  };
  return {
    take: (row) => {
      events += 1;
      const chain = chainOf(row.key);
      if (chain.fault !== null || chain.isUnclear) return;
      if (row.seq === chain.seq + 1) {
        follow(chain, row.bytes, row.length, row.source, row.hashAt);
        if (chain.waiting.size > 0) followWaiting(chain);
      } else if (inOrder) chain.fault = outOfSequence(chain, row.seq);
      else putOff(chain, row);
    },
    unclear: () => [...chains].flatMap(([key, { isUnclear }]) => (isUnclear ? nameOfKey(key) : [])),
    findings: (heads) => findFaults(chains, sealed, heads),
    count: () => ({ events, streams: chains.size }),
  };
}

const newChain = (seal: StreamEnd | undefined): Chain => ({
  seq: 0,
  hash: Buffer.alloc(hashLength),
  fault: null,
  waiting: new Map(),
  isUnclear: false,
  unmetSeal: seal ?? null,
});

/** Takes the next event of a chain: hashed after the one before it, it must give the hash that is stored with it. */
function follow(chain: Chain, bytes: Buffer, length: number, source: Buffer, hashAt: number): void {
  chain.hash.copy(bytes, 0);
  const digest = hash('sha256', bytes.subarray(0, length), 'buffer');
  chain.seq += 1;
  if (hashAt < 0 || source.compare(digest, 0, hashLength, hashAt, hashAt + hashLength) !== 0) {
    chain.fault = { seq: chain.seq, fault: 'changed' };
    return;
  }
  digest.copy(chain.hash);
  if (chain.unmetSeal?.seq === chain.seq && chain.unmetSeal.hash === digest.toString('hex')) {
    chain.unmetSeal = null;
  }
}

function followWaiting(chain: Chain): void {
  for (;;) {
    const next = chain.waiting.get(chain.seq + 1);
    if (next === undefined || chain.fault !== null) return;
    chain.waiting.delete(chain.seq + 1);
    const { bytes, stored } = next;
    follow(chain, bytes, bytes.length, stored ?? bytes, stored === null ? -1 : 0);
  }
}

function putOff(chain: Chain, row: EventRow): void {
  const { waiting } = chain;
  if (row.seq <= chain.seq || waiting.has(row.seq) || waiting.size === waitingAtMost) {
    chain.isUnclear = true;
    waiting.clear();
    return;
  }
  const { hashAt } = row;
  waiting.set(row.seq, {
    bytes: Buffer.from(row.bytes.subarray(0, row.length)),
    stored: hashAt < 0 ? null : Buffer.from(row.source.subarray(hashAt, hashAt + hashLength)),
  });
}

const outOfSequence = (chain: Chain, seq: number): Fault =>
  seq > chain.seq ? { seq: chain.seq + 1, fault: 'missing' } : { seq, fault: 'end-added' };

/** What is wrong with a chain, the first of it: a broken link, a gap, an end that is not where it should be, a broken seal. */
function faultOf(chain: Chain, head: StreamEnd | undefined): Fault | null {
  if (chain.fault !== null) return chain.fault;
  if (chain.waiting.size > 0) return { seq: chain.seq + 1, fault: 'missing' };
  if (head === undefined) return chain.seq === 0 ? null : { seq: chain.seq, fault: 'end-added' };
  if (head.seq > chain.seq) return { seq: chain.seq + 1, fault: 'end-missing' };
  if (head.seq < chain.seq) return { seq: chain.seq, fault: 'end-added' };
  return head.hash === chain.hash.toString('hex') ? null : { seq: chain.seq, fault: 'changed' };
}

function findFaults(
  chains: ReadonlyMap<string, Chain>,
  sealed: ReadonlyMap<string, StreamEnd>,
  heads: readonly StreamEnd[],
): BrokenLink[] {
  const ends = new Map(heads.map((head) => [keyOf(head.organizationId, head.stream), head]));
  const found: BrokenLink[] = [];
  const unsealed: BrokenLink[] = [];
  for (const key of new Set([...chains.keys(), ...ends.keys(), ...sealed.keys()])) {
    const chain = chains.get(key) ?? newChain(sealed.get(key));
    if (chain.isUnclear) continue;
    const fault = faultOf(chain, ends.get(key));
    if (fault !== null) found.push({ ...nameOfKey(key), ...fault });
    else if (chain.unmetSeal !== null) {
      unsealed.push({ ...nameOfKey(key), seq: chain.unmetSeal.seq, fault: 'unsealed' });
    }
  }
  return [...found.sort(byPlace), ...unsealed.sort(byPlace)];
}

const placeOf = ({ organizationId, stream }: BrokenLink): string => `${organizationId} ${stream}`;
const byPlace = (one: BrokenLink, other: BrokenLink): number =>
  placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0;
