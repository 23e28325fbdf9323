import type { ReactNode } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { ruleBookQuery } from './audit.graphql.ts';

/** Narrows the worklist to one rule, by its title. */
export function RuleChip({
  rule,
  onChoose,
}: {
  readonly rule: string;
  readonly onChoose: (rule: string) => void;
}): ReactNode {
  const answer = useAnswer(ruleBookQuery, {});
  const rules = answer.state === 'ready' ? answer.data.ruleBook : [];
  return (
    <FilterChip
      label="Rule"
      value={rule}
      choices={[
        { value: '', label: 'all' },
        // Until the rule book is there, what is chosen stands under its id.
        ...(rule === '' || rules.some(({ id }) => id === rule) ? [] : [{ value: rule, label: rule }]),
        ...rules.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChoose={onChoose}
    />
  );
}
