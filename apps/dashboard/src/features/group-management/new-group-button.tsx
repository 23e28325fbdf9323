import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { mayChangeGroups } from '../../platform/access-words.ts';
import { GroupForm } from './group-form.tsx';

/** Makes a group and leads to it; for those only who may. */
export function NewGroupButton(): ReactNode {
  const { viewer } = usePractice();
  const navigate = useNavigate();
  if (!mayChangeGroups(viewer)) return null;
  return (
    <LayerButton label="New group" look="chief" keys="n">
      {(close) => (
        <GroupForm
          group={null}
          onClose={close}
          onDone={(groupId) => void navigate({ to: '/groups/$groupId', params: { groupId } })}
        />
      )}
    </LayerButton>
  );
}
