import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { writeRowsRequest } from '../platform/rows-request.ts';
import type { RowsRequest } from '../platform/rows-request.ts';

/** Opens the rows behind a number that is a mark in a picture rather than a link. */
export function useOpenRows(): (request: RowsRequest) => void {
  const navigate = useNavigate();
  return useCallback(
    (request) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, rows: writeRowsRequest(request) }),
        resetScroll: false,
      }),
    [navigate],
  );
}
