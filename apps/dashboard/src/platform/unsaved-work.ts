/** Work that is not on record yet, wherever on the page it is being done. */
export interface UnsavedWork {
  readonly save: () => Promise<void>;
  readonly isSaved: () => boolean;
}

const open = new Set<UnsavedWork>();

/** Tells the page of work that must be saved before somebody signs out; answers how to take it back. */
export function announceWork(work: UnsavedWork): () => void {
  open.add(work);
  return () => open.delete(work);
}

const longest = 5_000;

/** Saves what is open; false where something could not be saved. */
export async function saveOpenWork(): Promise<boolean> {
  const saving = Promise.all([...open].map((work) => work.save()));
  await Promise.race([saving, new Promise((late) => setTimeout(late, longest))]);
  return [...open].every((work) => work.isSaved());
}
