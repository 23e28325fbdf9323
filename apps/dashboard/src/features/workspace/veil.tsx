import type { TextRange } from '@concord/domain/completeness';
import type { ReactNode } from 'react';
import { useSameness } from './checks.ts';
import { useField } from './use-drafts.ts';
import { readKey } from './workspace-model.ts';

interface VeilProps {
  readonly fieldKey: string;
  readonly clientId: string;
}

/** Lies over a text and dims the words that another note says too, so that the writer sees what is individual. */
export function Veil({ fieldKey, clientId }: VeilProps): ReactNode {
  const ranges = useSameness(clientId).dimmed[readKey(fieldKey).field] ?? [];
  // Where nothing is dimmed, nothing follows what is typed.
  return ranges.length === 0 ? null : <Dimmed fieldKey={fieldKey} ranges={ranges} />;
}

interface DimmedProps {
  readonly fieldKey: string;
  readonly ranges: readonly TextRange[];
}

function Dimmed({ fieldKey, ranges }: DimmedProps): ReactNode {
  const { value } = useField(fieldKey);
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
