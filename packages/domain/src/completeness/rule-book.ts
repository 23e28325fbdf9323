import { ruleChapters } from './all-rules.ts';
import type { CompletenessRule } from './rule.ts';

const introduction = `# The rule book

What makes the record of a group session complete. Each rule looks at the facts of one record and says what is missing.
This page is printed from the rules themselves (\`pnpm generate\`), so it says what the program does.

**block**: the record cannot be signed, or the service cannot be billed, until it is fixed. **warn**: it should be looked at.
**info**: good to know. A practice may change a severity or switch a rule off. *Basis* says where the demand comes from: the
practice guide, or a source with how well it was verified (V: read in a primary source, S: in a secondary one).

An audit is made at an instant. Only sessions that were held and had ended by then count, and a signature from after it is
not there yet. A *seat* is a member at a held session; who attends without being a member that day is a *guest*. *Attended* is
present, late or left early. *Blank* is empty or only white space.
`;

/** A cell of a table: a bar would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function chapter({
  title,
  rules,
}: {
  readonly title: string;
  readonly rules: readonly CompletenessRule[];
}): string {
  // A rule that is asked of two kinds of record is one rule to the reader.
  const once = rules.filter((rule, index) => rules.findIndex(({ id }) => id === rule.id) === index);
  const rows = once.map(
    ({ id, title: name, severity, fires, explanation, basis }) =>
      `| \`${id}\` | ${name} | ${severity} | ${cell(fires)} | ${cell(explanation)} | ${cell(basis)} |`,
  );
  const head = ['| rule | title | severity | fires when | what to do | basis |', '|---|---|---|---|---|---|'];
  return [`## ${title}`, '', ...head, ...rows, ''].join('\n');
}

/** The rule book as Markdown, printed from the rules. */
export const printRuleBook = (): string => [introduction, ...ruleChapters.map(chapter)].join('\n');
