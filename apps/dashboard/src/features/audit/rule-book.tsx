import type { ReactNode } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ruleBookQuery, ruleSettingsQuery } from './audit.graphql.ts';
import { RuleSetting } from './rule-setting.tsx';
import type { Setting } from './rule-setting.tsx';
import './audit.css';

/** What each rule asks, where the demand comes from and how to put it right, by chapter. */
export function RuleBook(): ReactNode {
  const answer = useAnswer(ruleBookQuery, {});
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
          {[...new Set(ruleBook.map(({ chapter }) => chapter))].map((chapter) => (
            <section key={chapter} className="card audit-rules" aria-label={chapter}>
              <h2>{chapter}</h2>
              {ruleBook
                .filter((rule) => rule.chapter === chapter)
                .map((rule) => (
                  <article key={rule.id}>
                    <h3>
                      {rule.title}{' '}
                      <Tag
                        tone={
                          rule.severity === 'block' ? 'stop' : rule.severity === 'warn' ? 'watch' : 'plain'
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
                  </article>
                ))}
            </section>
          ))}
        </>
      )}
    />
  );
}

const Held = ({ setting }: { readonly setting: Setting | undefined }): ReactNode =>
  setting === undefined ? null : <RuleSetting setting={setting} />;
