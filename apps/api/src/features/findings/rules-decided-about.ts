/**
 * SQL for: the rules under which a finding may have been decided about. What is unsigned becomes overdue as time passes: the record and
 * what it lacks are the same, so that what was decided about the one holds for the other (docs/audit.md).
 */
export const rulesDecidedAbout = (rule: string): string =>
  `(case when ${rule} = 'note-overdue' then array['note-overdue', 'note-unsigned'] else array[${rule}] end)`;
