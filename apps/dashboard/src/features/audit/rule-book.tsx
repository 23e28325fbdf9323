import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { FailedNotice, QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ruleBookQuery, ruleFiguresQuery, ruleSettingsQuery } from './audit.graphql.ts';
import { RuleFigureView } from './rule-figure.tsx';
import type { Figure } from './rule-numbers.tsx';
import { RuleSetting } from './rule-setting.tsx';
import type { Setting } from './rule-setting.tsx';
import './audit.css';

/** How the records stand up to each rule; what it asks, where the demand comes from and how to put it right, by chapter. */
export function RuleBook({ scope }: { readonly scope: ReportScope }): ReactNode {
  const answer = useAnswer(ruleBookQuery, {});
  const figures = useAnswer(ruleFiguresQuery, { scope });
  const [onlyFailing, setOnlyFailing] = useState(false);
  const figureOf = new Map(
    figures.state === 'ready' ? figures.data.ruleFigures.rules.map((figure) => [figure.ruleId, figure]) : [],
  );
  const buckets = figures.state === 'ready' ? figures.data.ruleFigures.buckets : [];
  const isShown = (ruleId: string): boolean => !onlyFailing || (figureOf.get(ruleId)?.failed ?? 0) > 0;
  const settings = useAnswer(ruleSettingsQuery, {});
  const held = new Map(
    settings.state === 'ready' ? settings.data.ruleSettings.map((setting) => [setting.ruleId, setting]) : [],
  );
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="The rule book could not be opened."
      empty={{ when: ({ ruleBook }) => ruleBook.length === 0, say: 'There are no rules.' }}
      ready={({ ruleBook }) => (
        <>
          <p className="audit-only">
            <label>
              <input
                type="checkbox"
                checked={onlyFailing}
                onChange={({ target }) => setOnlyFailing(target.checked)}
              />{' '}
              Only rules that find something now
            </label>
            {figures.state === 'failed' && (
              <FailedNotice
                what="How many records fail each rule could not be counted."
                failure={figures.failure}
                retry={figures.retry}
              />
            )}
          </p>
          {[...new Set(ruleBook.filter(({ id }) => isShown(id)).map(({ chapter }) => chapter))].map(
            (chapter) => (
              <section key={chapter} className="card audit-rules" aria-label={chapter}>
                <h2>{chapter}</h2>
                {ruleBook
                  .filter((rule) => rule.chapter === chapter && isShown(rule.id))
                  .map((rule) => (
                    <article key={rule.id}>
                      <div className="audit-rule-text">
                        <h3>
                          {rule.title}{' '}
                          <Tag
                            tone={
                              rule.severity === 'block'
                                ? 'stop'
                                : rule.severity === 'warn'
                                  ? 'watch'
                                  : 'plain'
                            }
                          >
                            {rule.severity}
                          </Tag>
                        </h3>
                        <p>{rule.fires}</p>
                        <p className="quiet">
                          {rule.explanation} Basis: {rule.basis}. <span className="number">{rule.id}</span>
                        </p>
                        <Held setting={held.get(rule.id)} />
                      </div>
                      <Counted figure={figureOf.get(rule.id)} buckets={buckets} scope={scope} />
                    </article>
                  ))}
              </section>
            ),
          )}
        </>
      )}
    />
  );
}

const Held = ({ setting }: { readonly setting: Setting | undefined }): ReactNode =>
  setting === undefined ? null : <RuleSetting setting={setting} />;

interface CountedProps {
  readonly figure: Figure | undefined;
  readonly buckets: Parameters<typeof RuleFigureView>[0]['buckets'];
  readonly scope: ReportScope;
}

const Counted = ({ figure, buckets, scope }: CountedProps): ReactNode =>
  figure === undefined ? null : <RuleFigureView figure={figure} buckets={buckets} scope={scope} />;
