import type { ReactNode } from 'react';
import { howItIsCounted } from '../../charts/how-it-is-counted.ts';
import type { Counted } from '../../charts/how-it-is-counted.ts';

interface CountedNumber {
  readonly title: string;
  /** What the large number is, in one sentence. */
  readonly number: string;
  /** The definitions behind it. */
  readonly by: readonly Counted[];
}

const goalsMovingUp = 'Goals moving up';
const countedNumbers: readonly CountedNumber[] = [
  {
    title: 'Attendance',
    number:
      'Attended of expected seats, and how many points more or fewer than in the equally long time before.',
    by: ['expected', 'attendance'],
  },
  {
    title: 'In groups',
    number:
      'People with a membership open on the last day of the range; whoever is in two groups counts once.',
    by: ['entriesAndExits'],
  },
  {
    title: 'Sessions held',
    number: 'Held sessions in the range, neither planned nor cancelled ones.',
    by: ['scope'],
  },
  {
    title: 'Chronic absence',
    number: 'Memberships that are chronic on the last day of the range.',
    by: ['concerns'],
  },
  {
    title: goalsMovingUp,
    number:
      'Goals whose last rating in the range is above their first, of those with two ratings or more in it.',
    by: ['goalProgress'],
  },
  {
    title: 'Records complete',
    number: 'Complete of required records.',
    by: ['completeness'],
  },
];

/** What stands behind each key number, in the words by which it is computed. */
export const HowNumbersAreCounted = ({ hasGoals }: { readonly hasGoals: boolean }): ReactNode => (
  <details className="counted tools-only counted-numbers">
    <summary>How are these numbers counted?</summary>
    <dl>
      {countedNumbers
        .filter(({ title }) => hasGoals || title !== goalsMovingUp)
        .map(({ title, number, by }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <p>
                <b>{number}</b>
              </p>
              {by.map((name) => (
                <p key={name}>{howItIsCounted[name]}</p>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  </details>
);
