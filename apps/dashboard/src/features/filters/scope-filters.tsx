import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { rangeNames, resolvePeriod } from '../../platform/scope.ts';
import type { RangeName, ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { formatPeriod } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import type { Choice } from '../../ui/filter-chip.tsx';

interface ScopeFiltersProps {
  readonly scope: ScopeSearch;
  /** The range when the address names none. */
  readonly standard: RangeName;
  readonly onChange: (change: ScopeChange) => void;
}

/** What to change in the address; undefined takes a filter away. */
export type ScopeChange = { readonly [Key in keyof ScopeSearch]?: ScopeSearch[Key] | undefined };

const everything = '';
const rangeWords: Readonly<Record<RangeName, string>> = {
  '4w': 'last 4 weeks',
  '12w': 'last 12 weeks',
  '26w': 'last 26 weeks',
  '52w': 'last 52 weeks',
  all: 'all on record',
};
const cleared: ScopeChange = {
  range: undefined,
  from: undefined,
  to: undefined,
  site: undefined,
  group: undefined,
  kind: undefined,
  enrolment: undefined,
  with: undefined,
};

/** The filters that every report shares. They live in the address; each is one native select. */
export function ScopeFilters({ scope, standard, onChange }: ScopeFiltersProps): ReactNode {
  const practice = usePractice();
  const { from, to } = resolvePeriod(scope, practice.anchor, standard);
  return (
    <div className="filters" role="group" aria-label="Filters">
      <FilterChip
        label="Range"
        value={scope.from === undefined ? (scope.range ?? standard) : 'own'}
        choices={rangeChoices(scope)}
        onChoose={(value) => onChange({ from: undefined, to: undefined, range: oneOf(rangeNames, value) })}
      />
      {filtersOf(scope, practice).map(({ key, label, choices, value, change }) => (
        <FilterChip
          key={key}
          label={label}
          value={value}
          choices={choices}
          onChoose={(v) => onChange(change(v))}
        />
      ))}
      {Object.keys(scope).length > 0 && (
        <Button look="quiet" onClick={() => onChange(cleared)}>
          Clear
        </Button>
      )}
      <span className="quiet">
        {formatPeriod(from, to)}
        {to === practice.anchor.last && to < practice.today ? ', the last session on record' : ''}
      </span>
    </div>
  );
}

const rangeChoices = (scope: ScopeSearch): readonly Choice[] => [
  ...rangeNames.map((name) => ({ value: name, label: rangeWords[name] })),
  ...(scope.from === undefined ? [] : [{ value: 'own', label: 'own dates' }]),
];

interface Filter {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly change: (value: string) => ScopeChange;
}

const all: Choice = { value: everything, label: 'all' };
const listOrNone = (value: string): readonly string[] | undefined =>
  value === everything ? undefined : [value];

function filtersOf(scope: ScopeSearch, { sites, groups, staff }: Practice): readonly Filter[] {
  return [
    {
      key: 'site',
      label: 'Site',
      value: valueOfList(scope.site),
      choices: [
        all,
        ...several(scope.site, 'sites'),
        ...sites.map(({ id, name }) => ({ value: id, label: name })),
      ],
      change: (value) => ({ site: listOrNone(value) }),
    },
    {
      key: 'group',
      label: 'Group',
      value: valueOfList(scope.group),
      choices: [
        all,
        ...several(scope.group, 'groups'),
        ...groups.map(({ group }) => ({ value: group.id, label: group.name })),
      ],
      change: (value) => ({ group: listOrNone(value) }),
    },
    {
      key: 'kind',
      label: 'Kind',
      value: scope.kind ?? everything,
      choices: [
        all,
        { value: 'psychoeducational', label: 'psychoeducational' },
        { value: 'process', label: 'process' },
      ],
      change: (value) => ({ kind: oneOf(['psychoeducational', 'process'], value) }),
    },
    {
      key: 'enrolment',
      label: 'Enrolment',
      value: scope.enrolment ?? everything,
      choices: [all, { value: 'open', label: 'open' }, { value: 'closed', label: 'closed' }],
      change: (value) => ({ enrolment: oneOf(['open', 'closed'], value) }),
    },
    {
      key: 'with',
      label: 'Facilitator',
      value: scope.with ?? everything,
      choices: [all, ...staff.map(({ id, name }) => ({ value: id, label: name }))],
      change: (value) => ({ with: value === everything ? undefined : value }),
    },
  ];
}

const valueOfList = (ids: readonly string[] | undefined): string => ids?.join(',') ?? everything;
const several = (ids: readonly string[] | undefined, noun: string): readonly Choice[] =>
  ids === undefined || ids.length < 2 ? [] : [{ value: ids.join(','), label: `${ids.length} ${noun}` }];
