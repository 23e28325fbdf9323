import type { ReactNode } from 'react';
import { numberIn, textIn } from '../../platform/form-values.ts';
import { staffOn, usePractice, type Practice } from '../../platform/practice.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { formatSessionStart } from '../../platform/time.ts';
import { CheckField, SelectField, TextArea } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { minutesOf, readRoom, readTimes, startTimeOf } from './kept-session.ts';
import type { KeptSession } from './kept-session.ts';
import { RoomField } from './room-field.tsx';
import {
  cancelSessionMutation,
  holdSessionMutation,
  moveSessionMutation,
  recordInRoomMutation,
} from './session-management.graphql.ts';
import { TimesFields } from './times-fields.tsx';

interface SessionFormProps {
  readonly kept: KeptSession;
  readonly onClose: () => void;
}

const whenOf = ({ session, site }: KeptSession): string =>
  formatSessionStart(session.date, session.startsAt, site.timeZone);

const Times = ({ kept }: { readonly kept: KeptSession }): ReactNode => (
  <TimesFields
    date={kept.session.date}
    time={startTimeOf(kept)}
    minutes={minutesOf(kept)}
    timeZone={kept.site.timeZone}
  />
);

/** Who is on record; before anybody is, those of the assigned who work here that day. */
function expectedIn({ inRoom, assigned, session }: KeptSession, practice: Practice): KeptSession['inRoom'] {
  if (inRoom.length > 0) return inRoom;
  const there = new Set(staffOn(practice, session.date).map(({ id }) => id));
  return assigned.filter(({ staff }) => there.has(staff.id));
}

/** Records a session as held, or corrects how it was: its real times, telehealth, module, and who was in the room. */
export function HoldForm({ kept, onClose }: SessionFormProps): ReactNode {
  const hold = useEntry(holdSessionMutation);
  const practice = usePractice();
  const isHeld = kept.status === 'held';
  return (
    <FormLayer
      title={isHeld ? 'Correct the session' : 'Record the session as held'}
      intro={`Planned for ${whenOf(kept)}. From then on it counts: each member of that day has a seat.`}
      submit={isHeld ? 'Save' : 'It was held'}
      look="side-panel"
      onClose={onClose}
      onSubmit={async (values) => {
        const read = readTimes(values, kept.site.timeZone);
        if (!read.ok) return read.outcome;
        const module = numberIn(values, 'module');
        return hold({
          sessionId: kept.session.id,
          ...read.times,
          telehealth: values.get('telehealth') === 'on',
          module: Number.isNaN(module) ? null : module,
          inRoom: readRoom(values),
          baseVersion: kept.version,
        });
      }}
    >
      <Times kept={kept} />
      {kept.curriculum.length > 0 && (
        <SelectField
          name="module"
          label="Module"
          wide
          empty="None"
          defaultValue={kept.module ?? ''}
          options={kept.curriculum.map(({ module, title }) => ({
            value: String(module),
            label: `${module} ${title}`,
          }))}
        />
      )}
      <div className="entry-wide">
        <CheckField name="telehealth" label="Telehealth" defaultChecked={kept.telehealth === true} />
      </div>
      <RoomField people={expectedIn(kept, practice)} date={kept.session.date} />
    </FormLayer>
  );
}

/** Records who was really in the room at a held session. */
export function RoomForm({ kept, onClose }: SessionFormProps): ReactNode {
  const record = useEntry(recordInRoomMutation);
  return (
    <FormLayer
      title="Who was in the room"
      submit="Save"
      onClose={onClose}
      onSubmit={(values) =>
        record({ sessionId: kept.session.id, inRoom: readRoom(values), baseVersion: kept.version })
      }
    >
      <RoomField people={kept.inRoom} date={kept.session.date} />
    </FormLayer>
  );
}

/** Calls a session off, with the reason. */
export function CancelForm({ kept, onClose }: SessionFormProps): ReactNode {
  const cancel = useEntry(cancelSessionMutation);
  return (
    <FormLayer
      title="Cancel the session"
      intro={`${whenOf(kept)}. A cancelled session has no seats: nobody was expected, and nothing is owed for it.`}
      submit="Cancel the session"
      onClose={onClose}
      onSubmit={(values) =>
        cancel({ sessionId: kept.session.id, reason: textIn(values, 'reason'), baseVersion: kept.version })
      }
    >
      <TextArea name="reason" label="Reason" data-first-focus="" hint="It names no member." />
    </FormLayer>
  );
}

/** Moves a session that is still planned. */
export function MoveForm({ kept, onClose }: SessionFormProps): ReactNode {
  const move = useEntry(moveSessionMutation);
  return (
    <FormLayer
      title="Move the session"
      intro={`Planned for ${whenOf(kept)}. Its seats are those of the members on the new day.`}
      submit="Move it"
      onClose={onClose}
      onSubmit={async (values) => {
        const read = readTimes(values, kept.site.timeZone);
        return read.ok
          ? move({ sessionId: kept.session.id, ...read.times, baseVersion: kept.version })
          : read.outcome;
      }}
    >
      <Times kept={kept} />
    </FormLayer>
  );
}
