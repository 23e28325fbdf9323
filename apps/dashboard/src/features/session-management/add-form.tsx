import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { readTimes } from './kept-session.ts';
import type { PlannedGroup } from './plan-form.tsx';
import { addSessionMutation } from './session-management.graphql.ts';
import { TimesFields } from './times-fields.tsx';

interface AddFormProps {
  readonly group: PlannedGroup;
  readonly onClose: () => void;
}

/** Plans one session outside the schedule, and leads to it. */
export function AddForm({ group: { meetings, summary }, onClose }: AddFormProps): ReactNode {
  const add = useEntry(addSessionMutation);
  const navigate = useNavigate();
  const { today } = usePractice();
  const zone = summary.site.timeZone;
  return (
    <FormLayer
      title="Add a session"
      intro="Outside the schedule; several a day are possible. One that took place already is recorded as held on its own page."
      submit="Add it"
      onClose={onClose}
      onDone={(sessionId) => void navigate({ to: '/sessions/$sessionId', params: { sessionId } })}
      onSubmit={async (values) => {
        const read = readTimes(values, zone);
        return read.ok ? add({ groupId: summary.group.id, ...read.times }) : read.outcome;
      }}
    >
      <TimesFields
        date={today}
        time={meetings[0]?.startsAt ?? ''}
        minutes={meetings[0]?.minutes ?? 90}
        timeZone={zone}
      />
    </FormLayer>
  );
}
