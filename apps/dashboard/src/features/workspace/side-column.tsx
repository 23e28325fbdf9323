import { sayStored } from '@concord/domain/record-words';
import type { ReactNode } from 'react';
import { formatWeekday } from '../../platform/time.ts';
import { ChecksCard } from './checks-card.tsx';
import type { Seat, Workspace } from './workspace-model.ts';

/** Which record is open on the desk. */
export interface RecordPlace {
  readonly sessionId: string;
  /** Null for the group note. */
  readonly clientId: string | null;
  /** Null while the note is not begun, and for the group note. */
  readonly noteId: string | null;
}

interface SideColumnProps {
  readonly workspace: Workspace;
  readonly seat: Seat | null;
  readonly beside: ((record: RecordPlace) => ReactNode) | undefined;
}

/** What is to know about the record that is open: what others said of it, and what the last note said. */
export function SideColumn({ workspace, seat, beside }: SideColumnProps): ReactNode {
  const place = {
    sessionId: workspace.session.id,
    clientId: seat?.client.id ?? null,
    noteId: seat?.note?.id ?? null,
  };
  return (
    <aside className="ws-side stack" aria-label="About this record">
      {beside?.(place)}
      <ChecksCard workspace={workspace} seat={seat} />
      {seat?.lastTime != null && <LastTime lastTime={seat.lastTime} />}
    </aside>
  );
}

/** The member's own last note of this group, for reading only: nothing is copied forward. */
function LastTime({ lastTime }: { readonly lastTime: NonNullable<Seat['lastTime']> }): ReactNode {
  return (
    <section className="card ws-last">
      <h2>Last time</h2>
      <p>
        {formatWeekday(lastTime.date)} · {sayStored(lastTime.participation ?? 'participation not recorded')}
      </p>
      {lastTime.response != null && <p>{lastTime.response}</p>}
      {lastTime.plan != null && <p>Plan: {lastTime.plan}</p>}
    </section>
  );
}
