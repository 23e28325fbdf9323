import type { ReactNode } from 'react';
import { sayWhere, usePresence } from './use-presence.ts';
import type { Workspace } from './workspace-model.ts';

interface ColleaguesHereProps {
  readonly workspace: Workspace;
  /** Whose record is open here; null for the group note. */
  readonly place: string | null;
}

/** Who else has this session open, and where: two may write at once, each a record of their own. */
export function ColleaguesHere({ workspace, place }: ColleaguesHereProps): ReactNode {
  const others = usePresence(workspace.session.id, place);
  const labelOf = (clientId: string): string | null =>
    workspace.seats.find(({ client }) => client.id === clientId)?.client.label ?? null;
  return (
    <span className="ws-here" role="status" aria-label="Colleagues">
      {others.map((other) => (
        <span key={other.name} data-same={(other.clientId ?? null) === place}>
          {sayWhere(other, place, labelOf)}
        </span>
      ))}
    </span>
  );
}
