import type { CombinedError } from 'urql';
import { describeFailure } from '../platform/use-answer.ts';

/** Why signing in did not work when the server gave no refusal of its own. */
export function sayFailedSignIn(error: CombinedError | undefined): string {
  if (error === undefined) return 'The server could not sign you in. Try again in a moment.';
  const { kind } = describeFailure(error);
  if (kind === 'offline') return 'The server can’t be reached. Check the connection, then try again.';
  if (kind === 'signed-out') return 'That took too long. Begin again with your password.';
  return 'The server could not sign you in. Try again in a moment.';
}

/** What a person typed into a field of a form. */
export function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}
