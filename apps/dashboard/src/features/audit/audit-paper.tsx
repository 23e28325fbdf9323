import { useState } from 'react';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import type { ReportScope } from '../../gql/graphql.ts';
import { download, pdfOf } from '../../platform/download.ts';
import { formatCount } from '../../platform/format.ts';
import { Button } from '../../ui/button.tsx';
import { auditReportQuery } from './audit.graphql.ts';

/** Saves the audit of the scope as a PDF: rules with their basis, completeness, open findings, lines to sign on. */
export function AuditPaper({ scope }: { readonly scope: ReportScope }): ReactNode {
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const { data } = await client
      .query(auditReportQuery, { scope }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    const made = data?.auditReport;
    if (made === undefined) {
      setSaid({ text: 'The audit could not be printed: the server did not answer.', isProblem: true });
      return;
    }
    download(`${made.fileName}.pdf`, pdfOf(made.pdf));
    const { findings, listed } = made;
    setSaid({
      text:
        listed < findings
          ? `Saved; it lists ${formatCount(listed)} of ${formatCount(findings)} findings, and counts all by rule.`
          : 'Saved.',
      isProblem: false,
    });
  };
  return (
    <span className="audit-paper">
      <Button disabled={isBusy} onClick={() => void save()}>
        {isBusy ? 'Printing…' : 'Audit as PDF'}
      </Button>
      <span
        role={said?.isProblem === true ? 'alert' : 'status'}
        className={said?.isProblem === true ? 'problem' : 'quiet'}
      >
        {said?.text}
      </span>
    </span>
  );
}
