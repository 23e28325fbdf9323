import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { isToBeRecorded } from './kept-session.ts';
import type { KeptSession } from './kept-session.ts';
import { CancelForm, HoldForm, MoveForm, RoomForm } from './session-forms.tsx';

interface SessionActionsProps {
  readonly kept: KeptSession;
  /** The moment at which the page was opened. */
  readonly now: number;
  /** With the keys that do the same: on a page about this session alone. */
  readonly withKeys?: boolean;
}

/** What may be done with a session as it stands; nothing for whoever may only look. */
export function SessionActions({ kept, now, withKeys = false }: SessionActionsProps): ReactNode {
  if (!kept.mayKeep) return null;
  const key = (keys: string): { readonly keys?: string } => (withKeys ? { keys } : {});
  const about = kept.session.date;
  const mayHold = kept.status !== 'held' && (kept.status === 'cancelled' || isToBeRecorded(kept, now));
  return (
    <>
      {mayHold && (
        <LayerButton
          label={kept.status === 'cancelled' ? 'It was held after all' : 'Record as held'}
          about={about}
          look={kept.status === 'planned' ? 'chief' : 'quiet'}
          {...key('h')}
        >
          {(close) => <HoldForm kept={kept} onClose={close} />}
        </LayerButton>
      )}
      {kept.status === 'held' && (
        <>
          <LayerButton label="Who was in the room" about={about} {...key('r')}>
            {(close) => <RoomForm kept={kept} onClose={close} />}
          </LayerButton>
          <LayerButton label="Correct" about={about} look="quiet" {...key('e')}>
            {(close) => <HoldForm kept={kept} onClose={close} />}
          </LayerButton>
          <Link className="button" to="/document/$sessionId" params={{ sessionId: kept.session.id }}>
            Document
          </Link>
        </>
      )}
      {kept.status === 'planned' && (
        <LayerButton label="Move" about={about} look="quiet" {...key('m')}>
          {(close) => <MoveForm kept={kept} onClose={close} />}
        </LayerButton>
      )}
      {kept.status !== 'cancelled' && !kept.hasRecords && (
        <LayerButton label="Cancel" about={about} look="quiet" {...key('c')}>
          {(close) => <CancelForm kept={kept} onClose={close} />}
        </LayerButton>
      )}
    </>
  );
}
