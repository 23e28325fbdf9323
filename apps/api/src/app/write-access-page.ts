import { readFileSync, writeFileSync } from 'node:fs';
import { accessMatrix, recordClasses } from '@concord/domain/access';
import { practiceRoles } from '@concord/domain/staff';

const page = new URL('../../../../docs/access-and-audit.md', import.meta.url);
const begin = '<!-- matrix: begin -->';
const end = '<!-- matrix: end -->';

/** What a role may do with a class of records: a line for each relation. */
function cellOf(role: string, recordClass: string): string {
  const lines = accessMatrix.filter((line) => line.role === role && line.recordClass === recordClass);
  return lines.map(({ relation, actions }) => `*${relation}*: ${actions.join(', ')}`).join('<br>') || '–';
}

const rows = recordClasses.map(
  (recordClass) =>
    `| ${recordClass} | ${practiceRoles.map((role) => cellOf(role, recordClass)).join(' | ')} |`,
);
const matrix = [
  `| class of records | ${practiceRoles.join(' | ')} |`,
  `| --- | ${practiceRoles.map(() => '---').join(' | ')} |`,
  ...rows,
].join('\n');

const text = readFileSync(page, 'utf8');
const [before, after] = [text.split(begin)[0] ?? '', text.split(end)[1] ?? ''];
writeFileSync(page, `${before}${begin}\n\n${matrix}\n\n${end}${after}`);
