import { defaultSeverity, ruleChapters } from '@concord/domain/completeness';
import type { PrintedPart } from '../../platform/printing/index.ts';
import type { AuditFacts, PrintedFinding } from './audit-facts.ts';

const severityWords = { block: 'blocks', warn: 'warns', info: 'informs', off: 'switched off' } as const;

/** Every rule with its basis, at which severity the practice holds it, and how many findings of it are open. */
export function describeRules({ open, standingOf, total }: AuditFacts): PrintedPart[] {
  const openOf = new Map(open.map((row) => [row.ruleId, row]));
  const rows = ruleChapters.flatMap(({ title: chapter, rules }) =>
    rules
      .filter((rule, index) => rules.findIndex((other) => other.id === rule.id) === index)
      .map((rule) => {
        const found = openOf.get(rule.id);
        const standing = standingOf(rule.id);
        const held = severityWords[standing ?? rule.severity];
        return [
          chapter,
          `${rule.title} (${rule.id})`,
          standing === null || standing === rule.severity
            ? held
            : `${held} (the rule book: ${severityWords[rule.severity]})`,
          rule.basis,
          standing === 'off' ? '–' : String(found?.open ?? 0),
          String(found?.returned ?? 0),
          String(found?.waived ?? 0),
        ];
      }),
  );
  const sumOf = (pick: (row: (typeof open)[number]) => number): string =>
    String(open.reduce((sum, row) => sum + pick(row), 0));
  return [
    { kind: 'heading', text: 'Rules, their basis, and what is open' },
    {
      kind: 'text',
      text: `${total === 1 ? '1 finding is' : `${total} findings are`} open. Of these, some were returned to whoever has to mend them, and some are waived with a reason for a time. V and S say that a primary or a secondary source was read; G is general knowledge. Findings of unverified limits only warn.`,
    },
    {
      kind: 'table',
      columns: [
        { label: 'Chapter', share: 15 },
        { label: 'Rule', share: 32 },
        { label: 'Severity', share: 13 },
        { label: 'Basis', share: 38 },
        { label: 'Open', share: 7, align: 'right' },
        { label: 'Returned', share: 9, align: 'right' },
        { label: 'Waived', share: 8, align: 'right' },
      ],
      rows,
      total: [
        'Total',
        '',
        '',
        '',
        sumOf((row) => row.open),
        sumOf((row) => row.returned),
        sumOf((row) => row.waived),
      ],
    },
  ];
}

function sayDecision({ decision }: PrintedFinding): string {
  if (decision === null) return '';
  return decision.kind === 'waived' ? `waived until ${decision.expiresOn ?? ''}` : 'returned';
}

/** The open findings, rule by rule in the order of the rule book. */
export function describeFindings({ findings, total, timeZone }: AuditFacts): PrintedPart[] {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const order = ruleChapters.flatMap(({ rules }) => rules.map(({ id }) => id));
  const rules = [...new Set(order)].filter((id) => findings.some(({ ruleId }) => ruleId === id));
  const left = total - findings.length;
  return [
    { kind: 'heading', text: 'Open findings by rule' },
    {
      kind: 'text',
      text:
        total === 0
          ? 'None: no rule finds anything in this scope.'
          : left === 0
            ? 'All of them, the oldest first.'
            : `The ${findings.length} most severe and oldest of ${total}; the other ${left} are in the worklist.`,
    },
    ...rules.flatMap((ruleId): PrintedPart[] => {
      const rows = findings.filter((finding) => finding.ruleId === ruleId);
      const [first] = rows;
      const severity = severityWords[first?.severity ?? defaultSeverity(ruleId) ?? 'info'];
      return [
        { kind: 'heading', text: `${first?.title ?? ruleId} (${ruleId}, ${severity}): ${rows.length}` },
        { kind: 'text', text: first === undefined ? '' : commonStart(rows), tone: 'quiet' },
        {
          kind: 'table',
          columns: [
            { label: 'Session', share: 12 },
            { label: 'Group', share: 30 },
            { label: 'Member', share: 14 },
            { label: 'To mend by', share: 24 },
            { label: 'Open since', share: 12 },
            { label: 'Decided', share: 20 },
          ],
          rows: rows.map((finding) => [
            finding.date ?? '–',
            finding.group?.name ?? '–',
            finding.client?.externalId ?? '–',
            finding.staff?.name ?? 'nobody named',
            day.format(finding.appearedAt),
            sayDecision(finding),
          ]),
        },
      ];
    }),
  ];
}

/** What the rule says of all of its findings: their explanations without the numbers in which they differ. */
function commonStart(rows: readonly PrintedFinding[]): string {
  const shortest = rows
    .map(({ explanation }) => explanation)
    .reduce((a, b) => (a.length <= b.length ? a : b));
  const sentences = shortest.split(/(?<=\.) /u);
  return sentences
    .filter((_, index) => {
      const start = sentences.slice(0, index + 1).join(' ');
      return rows.every(({ explanation }) => explanation.startsWith(start));
    })
    .join(' ');
}
