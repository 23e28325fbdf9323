import type { ReactNode } from 'react';
import { useSameness } from './checks.ts';
import { useField } from './use-drafts.ts';
import { readKey } from './workspace-model.ts';

/** Lies over a text and dims the words that another note says too, so that the writer sees what is individual. */
export function Veil({
  fieldKey,
  clientId,
}: {
  readonly fieldKey: string;
  readonly clientId: string;
}): ReactNode {
  const { value } = useField(fieldKey);
  const ranges = useSameness(clientId).dimmed[readKey(fieldKey).field] ?? [];
  if (ranges.length === 0) return null;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(value.slice(at, start), <mark key={start}>{value.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <div aria-hidden="true" className="ws-veil">
      {pieces}
      {`${value.slice(at)}\n`}
    </div>
  );
}
