import { Link } from '@tanstack/react-router';
import { sayField } from '@concord/domain/record-words';
import type { ReactNode } from 'react';
import type { ReleasePreviewQuery } from '../../gql/graphql.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { releasePreviewQuery } from './releases.graphql.ts';
import { sayContents } from './say-release.ts';
import './releases.css';

interface ReleaseContentsProps {
  readonly clientId: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What the copy will hold, and the words about others that it leaves out unless they are let stand. */
export function ReleaseContents({ clientId, from, to }: ReleaseContentsProps): ReactNode {
  const answer = useAnswer(releasePreviewQuery, { clientId, from, to });
  return (
    <section className="release-contents" aria-label="What the copy holds" data-wide="">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={3} height={22} />}
        failed="What the copy holds could not be shown."
        empty={{ when: () => false, say: null }}
        ready={({ releasePreview: preview }) =>
          preview.__typename === 'Refusal' ? (
            <p className="notice">{preview.message}</p>
          ) : (
            <Contents preview={preview} />
          )
        }
      />
    </section>
  );
}

type Preview = Extract<ReleasePreviewQuery['releasePreview'], { __typename: 'ReleasePreview' }>;

function Contents({ preview }: { readonly preview: Preview }): ReactNode {
  const { isPart2, doubtful } = preview;
  return (
    <>
      <p>{sayContents(preview)}</p>
      {isPart2 && (
        <p className="notice">
          A group under 42 CFR Part 2 is among them: the copy leaves only on a consent of the member, and
          carries the notice that goes with it.
        </p>
      )}
      {doubtful.length > 0 && (
        <fieldset className="release-words">
          <legend>Words that may name or describe another member</legend>
          <p className="quiet">
            The copy says “[withheld]” in their place. Tick what is about nobody in the group and may stand;
            the record itself is mended by a correction.
          </p>
          <ul>
            {doubtful.map(({ key, words, level, place, date, sessionId }) => (
              <li key={key}>
                <label>
                  <input type="checkbox" name="mayStand" value={key} />
                  <span>
                    “{words}”{level === 'block' && <Tag>named</Tag>}
                  </span>
                </label>
                <span className="quiet">
                  {sayField(place)},{' '}
                  {sessionId == null ? (
                    formatDayAndYear(date)
                  ) : (
                    <Link to="/sessions/$sessionId" params={{ sessionId }} target="_blank">
                      {formatDayAndYear(date)}
                    </Link>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  );
}
