import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useFieldProblem } from '../../ui/form/form-context.ts';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayRoleInGroup, sayTime } from './departure-words.ts';
import type { Duties } from './departure-words.ts';

/** What stands for nobody among the choices. */
export const ends = 'ends';

/** Who is chosen for each group and client, by its id. */
export type Choices = Readonly<Record<string, string>>;

interface Option {
  readonly value: string;
  readonly label: string;
}

interface TableProps {
  readonly choices: Choices;
  readonly options: readonly Option[];
  readonly onChoose: (id: string, to: string) => void;
}

type GroupDuty = Duties['groups'][number];
type RecordDuty = Duties['records'][number];

/** What goes to whom, a line for each colleague. */
export function toHandOvers(
  { groups, records }: Duties,
  choices: Choices,
): { toStaffId: string | null; groupIds: string[]; clientIds: string[] }[] {
  const groupIds = [...new Set(groups.map(({ group }) => group.id))];
  const clientIds = [...new Set(records.map(({ client }) => client.id))];
  return [...new Set([...groupIds, ...clientIds].map((id) => choices[id] ?? ends))].map((to) => ({
    toStaffId: to === ends ? null : to,
    groupIds: groupIds.filter((id) => (choices[id] ?? ends) === to),
    clientIds: clientIds.filter((id) => (choices[id] ?? ends) === to),
  }));
}

interface ChooserProps extends TableProps {
  readonly id: string;
  readonly about: string;
}

function Chooser({ id, about, choices, options, onChoose }: ChooserProps): ReactNode {
  const problem = useFieldProblem(`to-${id}`);
  return (
    <span className="hand-over field" data-field={`to-${id}`}>
      <select
        aria-label={`${about}: goes to`}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `problem-${id}`}
        value={choices[id] ?? ''}
        onChange={({ currentTarget }) => onChoose(id, currentTarget.value)}
      >
        <option value="">Choose</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {problem !== null && (
        <span role="alert" id={`problem-${id}`} className="problem">
          {problem}
        </span>
      )}
    </span>
  );
}

/** The groups that somebody is to facilitate, each with who has it from then on. */
export function GroupsToHandOver({
  groups,
  ...rest
}: TableProps & { readonly groups: readonly GroupDuty[] }): ReactNode {
  const columns: readonly Column<GroupDuty>[] = [
    { label: 'Group', show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink> },
    { label: 'Role', show: ({ role }) => sayRoleInGroup(role) },
    { label: 'Assigned', show: sayTime },
    {
      label: 'Planned sessions',
      show: ({ plannedSessions, othersLead }) => (
        <>
          {formatNumberOf(plannedSessions, 'session')}{' '}
          {plannedSessions > 0 && !othersLead && <Tag tone="watch">nobody else leads</Tag>}
        </>
      ),
    },
    {
      label: 'Goes to',
      show: ({ group }) => <Chooser id={group.id} about={group.name} {...rest} />,
    },
  ];
  return (
    <section aria-labelledby="groups-to-hand-over">
      <h3 id="groups-to-hand-over">Groups</h3>
      <DataTable
        caption="Groups to hand over"
        columns={columns}
        rows={groups}
        keyOf={({ group, from }) => `${group.id} ${from}`}
      />
    </section>
  );
}

/** The clients whose primary record somebody keeps, each with who keeps it from then on. */
export function RecordsToHandOver({
  records,
  ...rest
}: TableProps & { readonly records: readonly RecordDuty[] }): ReactNode {
  const columns: readonly Column<RecordDuty>[] = [
    { label: 'Client', show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink> },
    { label: 'Kept', show: sayTime },
    {
      label: 'Goes to',
      show: ({ client }) => <Chooser id={client.id} about={client.label} {...rest} />,
    },
  ];
  return (
    <section aria-labelledby="records-to-hand-over">
      <h3 id="records-to-hand-over">Clients whose primary therapist they are</h3>
      <DataTable
        caption="Primary records to hand over"
        columns={columns}
        rows={records}
        keyOf={({ client, from }) => `${client.id} ${from}`}
      />
    </section>
  );
}
