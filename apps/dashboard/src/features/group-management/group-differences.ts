import { formatDayAndYear } from '../../platform/time.ts';
import { differencesOf } from '../../ui/form/changed-meanwhile.tsx';
import type { Difference, SaidFields } from '../../ui/form/changed-meanwhile.tsx';
import type { KeptGroup } from './kept-group.ts';
import { weekdays } from './kept-group.ts';

const orNone = (text: string | null | undefined): string =>
  text === null || text === undefined || text === '' ? 'none' : text;

const sayMeetings = ({ meetings }: KeptGroup): string =>
  orNone(
    meetings
      .map(({ weekday, startsAt, minutes }) => {
        const day = weekdays.find(({ value }) => value === String(weekday))?.label ?? '';
        return `${day} ${startsAt}, ${minutes} minutes`;
      })
      .join('; '),
  );

const sayGroup = (group: KeptGroup): SaidFields => {
  const { summary } = group;
  return [
    ['Name', summary.group.name],
    ['Kind', summary.group.kind.toLowerCase()],
    ['Enrolment', summary.group.enrolment.toLowerCase()],
    ['Places', String(summary.capacity)],
    ['Site', summary.site.name],
    ['First day', formatDayAndYear(summary.startsOn)],
    ['Last day', summary.endsOn == null ? 'none' : formatDayAndYear(summary.endsOn)],
    ['Meetings', sayMeetings(group)],
    ['Curriculum', orNone(group.curriculum.map(({ title }) => title).join('; '))],
    ['Documentation', summary.documentation.toLowerCase()],
    ['Service code', orNone(group.serviceCode)],
    ['42 CFR Part 2', group.part2 == null ? 'not recorded' : group.part2 ? 'applies' : 'does not apply'],
  ];
};

/** What is different on record now from what a form was opened with, field by field in the form's own words. */
export const differencesBetween = (opened: KeptGroup, now: KeptGroup): readonly Difference[] =>
  differencesOf(sayGroup(opened), sayGroup(now));
