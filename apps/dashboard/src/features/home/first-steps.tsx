import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { seesWholePractice, usePractice } from '../../platform/practice.ts';

/** What stands instead of figures while the viewer has no group to see: what there is to do first, for those who can do it. */
export function FirstSteps(): ReactNode {
  const { viewer, sites, staff } = usePractice();
  if (!viewer.roles.includes('DIRECTOR'))
    return (
      <p className="notice">
        {seesWholePractice(viewer)
          ? 'The practice has no group yet. Its figures will stand here.'
          : 'You are assigned to no group yet. What concerns your groups will stand here.'}
      </p>
    );
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
