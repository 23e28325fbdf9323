/** Something sealed that this device keeps: whose and what it is about is told by an opaque place only. */
export interface SealedItem {
  readonly id: string;
  readonly place: string;
  readonly keptAt: number;
  readonly box: ArrayBuffer;
}

const database = 'concord';
const items = 'sealed';

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(new Error('The store of this device does not answer.'));
  });

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  if (opening !== null) return opening;
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(items, { keyPath: 'id' }).createIndex('place', 'place');
  };
  opening = answerOf(request);
  opening.catch(() => (opening = null));
  return opening;
}

/** Does something with the sealed items, whole or not at all. */
async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => void | Promise<void>,
): Promise<void> {
  const transaction = (await open()).transaction(items, mode, { durability: 'strict' });
  const ended = new Promise<void>((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(new Error('The store of this device took nothing.'));
  });
  await work(transaction.objectStore(items));
  await ended;
}

/** Writes and removes items in one step. */
export const changeSealed = (put: readonly SealedItem[], remove: readonly string[]): Promise<void> =>
  inStore('readwrite', (store) => {
    for (const item of put) store.put(item);
    for (const id of remove) store.delete(id);
  });

/** Everything that is kept under a place, the oldest first. */
export async function listSealed(place: string): Promise<readonly SealedItem[]> {
  const found: SealedItem[] = [];
  await inStore('readonly', async (store) => {
    const request = store.index('place').getAll(place) as IDBRequest<SealedItem[]>;
    found.push(...(await answerOf(request)));
  });
  return found.sort((a, b) => a.keptAt - b.keptAt);
}

/** Removes whatever was kept before an instant, of anybody. */
export const removeSealedBefore = (instant: number): Promise<void> =>
  inStore('readwrite', async (store) => {
    const request = store.getAll() as IDBRequest<SealedItem[]>;
    for (const { id, keptAt } of await answerOf(request)) if (keptAt < instant) store.delete(id);
  });

/** Removes everything: whoever signs out leaves nothing behind. Does nothing where the device has no store. */
export async function wipeDevice(): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  await inStore('readwrite', (store) => {
    store.clear();
  }).catch(() => undefined);
}
