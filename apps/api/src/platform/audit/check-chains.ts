import { hash } from 'node:crypto';
import { hashLength, whatIsHashed, type EventRow } from './sealed-bytes.ts';
import { keyOf, mapByStream, nameOfKey, type StreamKey } from './stream-key.ts';
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
  /** The hash of the last event that was followed. */
  readonly hash: Uint8Array;
  fault: Fault | null;
  /** Events that came before the one that they follow. */
  waiting: Map<number, Waiting> | null;
  isUnclear: boolean;
  /** Where the last seal saw the stream's end; null once it was met as it was sealed. */
  unmetSeal: StreamEnd | null;
  /** Where the database says that it ends. */
  head: StreamEnd | null;
}

interface Waiting {
  readonly hashed: Uint8Array;
  /** Holds the stored hash and no more; null where there is none. */
  readonly stored: DataView | null;
}

/** So many events of one stream may wait for an earlier one; beyond that the stream is read again in its own order. */
const waitingAtMost = 64;

/** Follows every stream from its first event to its last, and hashes each event anew. */
export interface ChainCheck {
  readonly take: (row: EventRow) => void;
  /** Streams that came too much out of order to be judged: to be read again, in their order. */
  readonly unclear: () => readonly Pick<StreamEnd, 'organizationId' | 'stream'>[];
  /** The first broken link of every stream. */
  readonly findings: () => BrokenLink[];
  readonly count: () => { readonly events: number; readonly streams: number };
}

/**
 * Compares the events that come with where the last seals and the database say that the streams end. Events may come in any order, as they
 * lie in the table; with `inOrder` those of each stream come in theirs.
 */
export function checkChains(
  sealedEnds: readonly StreamEnd[],
  heads: readonly StreamEnd[],
  inOrder = false,
): ChainCheck {
  const chains = mapByStream(newChain);
  const chainOf = ({ organizationId, stream }: StreamEnd): Chain => {
    const key = keyOf(organizationId, stream);
    return chains.at(key, 0, key.byteLength);
  };
  for (const end of sealedEnds) chainOf(end).unmetSeal = end;
  for (const head of heads) chainOf(head).head = head;
  let events = 0;
  return {
    take: (row) => {
      events += 1;
      const chain = chains.at(row.source, row.keyFrom, row.keyTo);
      if (chain.fault !== null || chain.isUnclear) return;
      if (row.seq === chain.seq + 1) {
        follow(chain, whatIsHashed(row), row.source, row.hashAt);
        if (chain.waiting !== null) followWaiting(chain, chain.waiting);
      } else if (inOrder) chain.fault = outOfSequence(chain, row.seq);
      else putOff(chain, row);
    },
    unclear: () => chains.entries().flatMap(([key, { isUnclear }]) => (isUnclear ? nameOfKey(key) : [])),
    findings: () => findFaults(chains.entries()),
    count: () => ({ events, streams: chains.entries().filter(([, chain]) => isMet(chain)).length }),
  };
}

const newChain = (): Chain => ({
  seq: 0,
  hash: new Uint8Array(hashLength),
  fault: null,
  waiting: null,
  isUnclear: false,
  unmetSeal: null,
  head: null,
});

/** Whether any event of the stream came. */
const isMet = ({ seq, fault, waiting, isUnclear }: Chain): boolean =>
  seq > 0 || fault !== null || waiting !== null || isUnclear;

/** Takes the next event of a chain: hashed after the one before it, it must give the hash that is stored with it. */
function follow(chain: Chain, hashed: Uint8Array, source: DataView, hashAt: number): void {
  hashed.set(chain.hash);
  // As a text of a character for each byte: a Buffer would cost as much as hashing does.
  const digest = hash('sha256', hashed, 'binary');
  chain.seq += 1;
  if (hashAt < 0 || !isStored(digest, source, hashAt, chain.hash)) {
    chain.fault = { seq: chain.seq, fault: 'changed' };
    return;
  }
  const { unmetSeal } = chain;
  if (unmetSeal !== null && unmetSeal.seq === chain.seq && unmetSeal.hash === hexOf(chain.hash)) {
    chain.unmetSeal = null;
  }
}

/** Whether the digest is the hash that is stored there; a copy of which is the hash that the next event is hashed after. */
function isStored(digest: string, source: DataView, at: number, copy: Uint8Array): boolean {
  for (let index = 0; index < hashLength; index += 1) {
    const byte = source.getUint8(at + index);
    if (digest.charCodeAt(index) !== byte) return false;
    copy[index] = byte;
  }
  return true;
}

const noHash = new DataView(new ArrayBuffer(0));

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function followWaiting(chain: Chain, waiting: Map<number, Waiting>): void {
  for (;;) {
    const next = waiting.get(chain.seq + 1);
    if (next === undefined || chain.fault !== null) return;
    waiting.delete(chain.seq + 1);
    const { hashed, stored } = next;
    follow(chain, hashed, stored ?? noHash, stored === null ? -1 : 0);
  }
}

function putOff(chain: Chain, row: EventRow): void {
  chain.waiting ??= new Map();
  const { waiting } = chain;
  if (row.seq <= chain.seq || waiting.has(row.seq) || waiting.size === waitingAtMost) {
    chain.isUnclear = true;
    waiting.clear();
    return;
  }
  const { hashAt, source } = row;
  const start = source.byteOffset + hashAt;
  waiting.set(row.seq, {
    hashed: whatIsHashed(row).slice(),
    stored: hashAt < 0 ? null : new DataView(source.buffer.slice(start, start + hashLength)),
  });
}

const outOfSequence = (chain: Chain, seq: number): Fault =>
  seq > chain.seq ? { seq: chain.seq + 1, fault: 'missing' } : { seq, fault: 'end-added' };

/** What is wrong with a chain, the first of it: a broken link, a gap, an end that is not where it should be, a broken seal. */
function faultOf(chain: Chain): Fault | null {
  const { fault, waiting, head, seq } = chain;
  if (fault !== null) return fault;
  if (waiting !== null && waiting.size > 0) return { seq: seq + 1, fault: 'missing' };
  if (head === null) return seq === 0 ? null : { seq, fault: 'end-added' };
  if (head.seq > seq) return { seq: seq + 1, fault: 'end-missing' };
  if (head.seq < seq) return { seq, fault: 'end-added' };
  return head.hash === hexOf(chain.hash) ? null : { seq, fault: 'changed' };
}

function findFaults(chains: readonly (readonly [StreamKey, Chain])[]): BrokenLink[] {
  const found: BrokenLink[] = [];
  const unsealed: BrokenLink[] = [];
  for (const [key, chain] of chains) {
    if (chain.isUnclear) continue;
    const fault = faultOf(chain);
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
