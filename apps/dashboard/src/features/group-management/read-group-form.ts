import type { GroupInput } from '../../gql/graphql.ts';
import { dayIn, numberIn, textIn, textOrNull } from '../../platform/form-values.ts';
import { refuseField } from '../../platform/use-entry.ts';
import type { EntryOutcome } from '../../platform/use-entry.ts';

type Read =
  { readonly ok: true; readonly group: GroupInput } | { readonly ok: false; readonly outcome: EntryOutcome };

const yesOrNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The rows of the schedule, by the numbers that their fields carry. */
function readMeetings(values: FormData): NonNullable<GroupInput['meetings']> {
  const rows = [...values.keys()].flatMap((key) => /^meeting-(\d+)-weekday$/.exec(key)?.[1] ?? []);
  return rows.map((row) => ({
    weekday: numberIn(values, `meeting-${row}-weekday`) || 0,
    startsAt: textIn(values, `meeting-${row}-start`),
    minutes: numberIn(values, `meeting-${row}-minutes`) || 0,
  }));
}

/** What was entered about a group, or what is missing before it can be sent. */
export function readGroupForm(values: FormData): Read {
  const refuse = (field: string, message: string): Read => ({
    ok: false,
    outcome: refuseField(field, message),
  });
  const [capacity, startsOn, siteId] = [
    numberIn(values, 'capacity'),
    dayIn(values, 'startsOn'),
    textIn(values, 'siteId'),
  ];
  if (textIn(values, 'name') === '') return refuse('name', 'Name the group.');
  if (Number.isNaN(capacity)) return refuse('capacity', 'Enter how many places the group has.');
  if (siteId === '') return refuse('siteId', 'Choose where the group meets.');
  if (startsOn === null) return refuse('startsOn', 'Enter the group’s first day.');
  const isProcess = textIn(values, 'kind') === 'PROCESS';
  const part2 = yesOrNo[textIn(values, 'part2')];
  return {
    ok: true,
    group: {
      name: textIn(values, 'name'),
      kind: isProcess ? 'PROCESS' : 'PSYCHOEDUCATIONAL',
      enrolment: textIn(values, 'enrolment') === 'CLOSED' ? 'CLOSED' : 'OPEN',
      capacity,
      siteId,
      documentation: textIn(values, 'documentation'),
      serviceCode: textOrNull(values, 'serviceCode'),
      startsOn,
      endsOn: dayIn(values, 'endsOn'),
      part2: part2 ?? null,
      meetings: readMeetings(values),
      curriculum: isProcess
        ? []
        : textIn(values, 'curriculum')
            .split('\n')
            .map((title) => title.trim())
            .filter((title) => title !== ''),
    },
  };
}
