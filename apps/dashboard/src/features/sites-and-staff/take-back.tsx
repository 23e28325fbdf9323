import type { ReactNode } from 'react';
import { useEntry } from '../../platform/use-entry.ts';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import type { Duties } from './departure-words.ts';
import { takeBackLastDayMutation } from './sites-and-staff.graphql.ts';

/** Takes somebody back who was to leave or has left. */
export function TakeBack({ duties }: { readonly duties: Duties }): ReactNode {
  const takeBack = useEntry(takeBackLastDayMutation);
  return (
    <LayerButton label="Take back" about={duties.staff.name}>
      {(close) => (
        <FormLayer
          title="Take back a member of staff"
          intro={`${duties.staff.name} stays on, and the account works again. What was handed over stays with whoever has it now: assign groups and hand over records anew where that shall change.`}
          submit="Take back"
          onClose={close}
          onSubmit={() => takeBack({ staffId: duties.staff.id, baseVersion: duties.version })}
        >
          {null}
        </FormLayer>
      )}
    </LayerButton>
  );
}
