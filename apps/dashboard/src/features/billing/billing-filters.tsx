import { titleOf } from '@concord/domain/completeness';
import type { ReactNode } from 'react';
import type { ServiceFilter, ServiceState } from '../../gql/graphql.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { payersToChooseQuery } from './billing.graphql.ts';
import { stateWords } from './say-billing.ts';

interface BillingFiltersProps {
  readonly filter: ServiceFilter;
  readonly onChange: (filter: ServiceFilter) => void;
}

const states: readonly ServiceState[] = ['READY', 'HELD', 'WITHDRAWN'];
const isState = (value: string): value is ServiceState => states.some((state) => state === value);

/** Which services: their state, who pays, what holds them, whose they are. */
export function BillingFilters({ filter, onChange }: BillingFiltersProps): ReactNode {
  const answer = useAnswer(payersToChooseQuery, {});
  const payers = answer.state === 'ready' ? answer.data.payers : [];
  return (
    <div className="filters" role="group" aria-label="Which services">
      <FilterChip
        label="State"
        value={filter.state ?? ''}
        choices={[
          { value: '', label: 'all' },
          ...states.map((state) => ({ value: state, label: stateWords[state] })),
        ]}
        onChoose={(value) => onChange({ ...filter, state: isState(value) ? value : null })}
      />
      <FilterChip
        label="Payer"
        value={filter.payerId ?? ''}
        choices={[{ value: '', label: 'all' }, ...payers.map(({ id, name }) => ({ value: id, label: name }))]}
        onChoose={(payerId) => onChange({ ...filter, payerId: payerId === '' ? null : payerId })}
      />
      {filter.ruleId != null && (
        <Chosen
          label="Held by"
          what={titleOf(filter.ruleId)}
          onDrop={() => onChange({ ...filter, ruleId: null })}
        />
      )}
      {filter.clientId != null && (
        <Chosen label="Client" what="one only" onDrop={() => onChange({ ...filter, clientId: null })} />
      )}
    </div>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly what: string;
  readonly onDrop: () => void;
}

const Chosen = ({ label, what, onDrop }: ChosenProps): ReactNode => (
  <span className="chip">
    <span>{label}</span>
    <strong>{what}</strong>
    <Button look="quiet" aria-label={`${label}: ${what}. Show all again`} onClick={onDrop}>
      All
    </Button>
  </span>
);
