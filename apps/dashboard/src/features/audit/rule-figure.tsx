import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatCount } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { RuleMonths } from './rule-months.tsx';
import { CheckedLink, FailedLink, sayShare } from './rule-numbers.tsx';
import type { Figure } from './rule-numbers.tsx';
import { RulePlaces } from './rule-places.tsx';

interface RuleFigureProps {
  readonly figure: Figure;
  readonly buckets: readonly CivilDate[];
  readonly scope: ReportScope;
}

/** How the records in scope stand up to one rule: failures over checks, by month, by group and by who has to mend them. */
export function RuleFigureView({ figure, buckets, scope }: RuleFigureProps): ReactNode {
  const { ruleId, asked, failed, findings, checked } = figure;
  return (
    <div className="audit-figure">
      <p>
        <strong className="number">
          <FailedLink
            ruleId={ruleId}
            count={failed}
            label={`${formatCount(failed)} records fail: open the findings`}
          />{' '}
          of <CheckedLink figure={figure} count={checked} days={scope} />
        </strong>
        {sayShare(failed, checked)}{' '}
        <span className="quiet">
          {asked}
          {findings > failed && (
            <>
              ; <FailedLink ruleId={ruleId} count={findings} label={`${formatCount(findings)} findings`} />{' '}
              findings
            </>
          )}
        </span>
      </p>
      <RuleMonths figure={figure} buckets={buckets} scope={scope} />
      {failed > 0 && <RulePlaces figure={figure} scope={scope} />}
    </div>
  );
}
