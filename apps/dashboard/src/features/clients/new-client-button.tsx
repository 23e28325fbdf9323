import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { ClientForm } from './client-form.tsx';

/** Enters a client and leads to their page. */
export function NewClientButton(): ReactNode {
  const navigate = useNavigate();
  return (
    <LayerButton label="New client" look="chief" keys="n">
      {(close) => (
        <ClientForm
          onRecord={null}
          onClose={close}
          onSaved={(memberId) => void navigate({ to: '/members/$memberId', params: { memberId } })}
        />
      )}
    </LayerButton>
  );
}
