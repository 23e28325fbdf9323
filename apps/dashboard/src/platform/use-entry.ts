import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback } from 'react';
import { useMutation } from 'urql';
import type { AnyVariables, CombinedError } from 'urql';
import { describeFailure, everyAnswer } from './use-answer.ts';
import type { Failure } from './use-answer.ts';

/** What became of something that was entered. Whatever it is, nothing that was typed is lost. */
export type EntryOutcome =
  | { readonly kind: 'done'; readonly id: string }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    };

/** How a change answers, under the name `result`. */
export interface ChangeAnswer {
  readonly result:
    | { readonly __typename: 'Done'; readonly id: string }
    | {
        readonly __typename: 'Refusal';
        readonly code: string;
        readonly message: string;
        readonly field?: string | null;
      };
}

const failures: Readonly<Record<Failure['kind'], string>> = {
  late: 'No answer came in time. Look whether it was saved before you try again.',
  offline: 'The server can’t be reached. Nothing was saved; what you entered is still here.',
  'signed-out': 'The session has ended. Sign in again, then save: what you entered is still here.',
  'not-found': 'It is no longer among the records that you may see.',
  forbidden: 'Your role does not include this.',
  server: 'The server could not do this. Nothing was saved; what you entered is still here.',
};

/** A refusal about one field, found before anything is sent. */
export const refuseField = (field: string, message: string): EntryOutcome => ({
  kind: 'refused',
  code: 'not-sent',
  message,
  field,
});

/** What is said when there is no answer to what was entered, or none but an error. */
export function sayFailure(error: CombinedError | undefined): EntryOutcome {
  const kind = error === undefined ? 'server' : describeFailure(error).kind;
  return { kind: 'refused', code: kind, message: failures[kind], field: null };
}

/** Sends a change, and has everything that is shown asked for again: what the pages say is what is on record. */
export function useEntry<Variables extends AnyVariables>(
  mutation: TypedDocumentNode<ChangeAnswer, Variables>,
): (variables: Variables) => Promise<EntryOutcome> {
  const [, send] = useMutation<ChangeAnswer, Variables>(mutation);
  return useCallback(
    async (variables) => {
      const { data, error } = await send(variables, everyAnswer);
      if (error !== undefined || data === undefined) return sayFailure(error);
      const { result } = data;
      if (result.__typename === 'Done') return { kind: 'done', id: result.id };
      const { code, message, field } = result;
      return { kind: 'refused', code, message, field: field ?? null };
    },
    [send],
  );
}
