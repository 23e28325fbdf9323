import type { ReactNode } from 'react';
import { groupKey, type Workspace } from './workspace-model.ts';
import { useField } from './use-drafts.ts';
import { hasCome } from './workspace-model.ts';

/** What the note says of the group by reference: written once in the group note, never copied into a member's. */
export function GroupFacts({ workspace }: { readonly workspace: Workspace }): ReactNode {
  const topic = useField(groupKey('topic')).value;
  const homework = useField(groupKey('homeworkAssigned')).value;
  const handouts = useField(groupKey('handouts')).value;
  const came = workspace.seats.filter(hasCome).length;
  const facts = [
    topic === '' ? 'topic not written yet' : topic,
    ...(handouts === '' ? [] : [`handouts: ${handouts.split(';').join(', ')}`]),
    ...(homework === '' ? [] : [`homework: ${homework}`]),
    `${came} present`,
  ];
  return (
    <p className="ws-facts">
      <strong>Group facts, by reference</strong> · {facts.join(' · ')}
    </p>
  );
}
