/** A practice's stream as it lies in a row: sixteen bytes of the practice, four of a length, and the stream's name. */
export type StreamKey = DataView;

/** What is known of each stream, found by the bytes of its key as they lie in what came from the database. */
export interface ByStream<T> {
  /** What is known of the stream whose key lies there; made the first time. */
  readonly at: (source: DataView, from: number, to: number) => T;
  readonly entries: () => readonly (readonly [StreamKey, T])[];
}

interface Entry<T> {
  readonly key: StreamKey;
  readonly value: T;
  /** Another stream whose key makes the same number. */
  readonly next: Entry<T> | undefined;
}

/** A map whose keys are looked up where they lie: no text is made of the key of each event. */
export function mapByStream<T>(make: () => T): ByStream<T> {
  const firstOf = new Map<number, Entry<T>>();
  const all: Entry<T>[] = [];
  return {
    at: (source, from, to) => {
      const mixed = mix(source, from, to);
      const first = firstOf.get(mixed);
      for (let entry = first; entry !== undefined; entry = entry.next) {
        if (isSame(entry.key, source, from, to)) return entry.value;
      }
      const made = { key: copyOf(source, from, to), value: make(), next: first };
      firstOf.set(mixed, made);
      all.push(made);
      return made.value;
    },
    entries: () => all.map(({ key, value }) => [key, value] as const),
  };
}

/** A number for a key: most streams are named by an identifier, whose last bytes tell them apart. */
function mix(source: DataView, from: number, to: number): number {
  let mixed = to - from;
  for (let at = Math.max(from, to - 24); at + 4 <= to; at += 4) {
    mixed = Math.imul(mixed ^ source.getInt32(at), 0x01000193);
    mixed ^= mixed >>> 15;
  }
  return mixed;
}

function isSame(key: StreamKey, source: DataView, from: number, to: number): boolean {
  const length = to - from;
  if (key.byteLength !== length) return false;
  // From the end, where keys differ.
  let at = length - 4;
  for (; at >= 0; at -= 4) if (key.getInt32(at) !== source.getInt32(from + at)) return false;
  for (at += 3; at >= 0; at -= 1) if (key.getUint8(at) !== source.getUint8(from + at)) return false;
  return true;
}

function copyOf(source: DataView, from: number, to: number): StreamKey {
  const start = source.byteOffset;
  return new DataView(source.buffer.slice(start + from, start + to));
}

/** Organization and stream of a key, to name them. */
export function nameOfKey(key: StreamKey): { readonly organizationId: string; readonly stream: string } {
  const bytes = Buffer.from(key.buffer, key.byteOffset, key.byteLength);
  const hex = bytes.toString('hex', 0, 16);
  return {
    organizationId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    stream: bytes.toString('utf8', 20),
  };
}

/** The key under which the events of a stream are read. */
export function keyOf(organizationId: string, stream: string): StreamKey {
  const text = Buffer.from(stream, 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32BE(text.length);
  const key = Buffer.concat([Buffer.from(organizationId.replaceAll('-', ''), 'hex'), length, text]);
  return new DataView(key.buffer, key.byteOffset, key.byteLength);
}
