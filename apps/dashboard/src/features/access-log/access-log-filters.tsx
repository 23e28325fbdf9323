import { parseCivilDate } from '@concord/domain/shared';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import type { CivilDate } from '../../platform/scalars.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { memberFollowedQuery, memberToFollowQuery } from './access-log.graphql.ts';
import type { AccessLogFilter } from './log-scope.ts';
import './access-log.css';

export type { AccessLogFilter } from './log-scope.ts';

interface AccessLogFiltersProps {
  readonly filter: AccessLogFilter;
  readonly onChange: (filter: AccessLogFilter) => void;
}

/** Whose accesses are asked for: of a period, about a member, or only what was refused. */
export function AccessLogFilters({ filter, onChange }: AccessLogFiltersProps): ReactNode {
  return (
    <div className="filters" role="group" aria-label="Filters">
      <Day label="From" value={filter.from} onChoose={(from) => onChange({ ...filter, from })} />
      <Day label="To" value={filter.to} onChoose={(to) => onChange({ ...filter, to })} />
      <FilterChip
        label="Outcome"
        value={filter.refusedOnly ? 'refused' : ''}
        choices={[
          { value: '', label: 'all' },
          { value: 'refused', label: 'refused' },
        ]}
        onChoose={(value) => onChange({ ...filter, refusedOnly: value === 'refused' })}
      />
      {filter.memberId === null ? (
        <MemberSearch onChoose={(memberId) => onChange({ ...filter, memberId })} />
      ) : (
        <Followed id={filter.memberId} onDrop={() => onChange({ ...filter, memberId: null })} />
      )}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: CivilDate | null;
  readonly onChoose: (day: CivilDate | null) => void;
}

const Day = ({ label, value, onChoose }: DayProps): ReactNode => (
  <label className="chip log-day">
    <span>{label}</span>
    <input
      type="date"
      value={value ?? ''}
      onChange={({ target }) => onChoose(parseCivilDate(target.value))}
    />
  </label>
);

function Followed({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }): ReactNode {
  const answer = useAnswer(memberFollowedQuery, { id });
  const label = answer.state === 'ready' ? answer.data.member.client.label : 'one member';
  return (
    <span className="chip">
      <span>About</span>
      <strong>{label}</strong>
      <Button look="quiet" onClick={onDrop}>
        Anybody
      </Button>
    </span>
  );
}

const fewestLetters = 2;

/** Finds a member by name or identifier. What is typed is a name: it stays out of the address. */
function MemberSearch({ onChoose }: { readonly onChoose: (id: string) => void }): ReactNode {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const isAsked = search.length >= fewestLetters;
  const answer = useAnswer(memberToFollowQuery, { search }, { when: isAsked });
  const found = isAsked && answer.state === 'ready' ? answer.data.members : [];
  return (
    <>
      <label className="chip log-day">
        <span>About</span>
        <input
          type="search"
          placeholder="any member"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      {found.map(({ client }) => (
        <Button key={client.id} onClick={() => onChoose(client.id)}>
          {client.label}
        </Button>
      ))}
    </>
  );
}
