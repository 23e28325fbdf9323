import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';

/** What a practice without a group has to do before there is anything to show; for those who can do it. */
export function FirstSteps(): ReactNode {
  const { viewer, sites, staff, groups } = usePractice();
  if (groups.length > 0 || !viewer.roles.includes('DIRECTOR')) return null;
  const steps = [
    {
      done: sites.length > 0,
      what: <Link to="/sites-and-staff">Add the site</Link>,
      why: 'its clock dates the sessions',
    },
    {
      done: staff.length > 0,
      what: <Link to="/sites-and-staff">Add the staff</Link>,
      why: 'who leads groups and signs notes',
    },
    {
      done: false,
      what: <Link to="/groups">Make a group</Link>,
      why: 'with its schedule; then admit clients to it',
    },
  ];
  return (
    <section className="card" aria-labelledby="first-steps">
      <h2 id="first-steps">First steps</h2>
      <ol className="first-steps">
        {steps.map(({ done, what, why }, index) => (
          <li key={index} data-done={done || undefined}>
            {what} <span className="quiet">{done ? '✓ done' : why}</span>
          </li>
        ))}
      </ol>
      <p className="quiet">
        Or bring what is already on record: whoever runs the server imports a practice folder with{' '}
        <code>concord import FOLDER</code>.
      </p>
    </section>
  );
}
