import { isRecordId } from './database/ids.ts';
import { notFound } from './request-failure.ts';

/** What can't be the identifier of a record names none: throws `NOT_FOUND`. */
export function requireRecordIds(...ids: readonly string[]): void {
  if (!ids.every(isRecordId)) throw notFound();
}
