import { useCallback } from 'react';
import { useMutation } from 'urql';
import { download, pdfOf } from '../../platform/download.ts';
import { everyAnswer } from '../../platform/use-answer.ts';
import { sayFailure } from '../../platform/use-entry.ts';
import type { EntryOutcome } from '../../platform/use-entry.ts';
import type { ReleaseRecordMutationVariables } from '../../gql/graphql.ts';
import { releaseRecordMutation } from './releases.graphql.ts';

/** Releases a copy of a record and hands the PDF to the person's browser. */
export function useRelease(): (order: ReleaseRecordMutationVariables) => Promise<EntryOutcome> {
  const [, send] = useMutation(releaseRecordMutation);
  return useCallback(
    async (order) => {
      const { data, error } = await send(order, everyAnswer);
      if (error !== undefined || data === undefined) return sayFailure(error);
      const { result } = data;
      if (result.__typename === 'Refusal') {
        return {
          kind: 'refused',
          code: result.code,
          message: result.message,
          field: result.field ?? null,
        };
      }
      download(`${result.fileName}.pdf`, pdfOf(result.pdf));
      return { kind: 'done', id: result.id };
    },
    [send],
  );
}
