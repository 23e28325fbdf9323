import type { ReactNode } from 'react';
import { RightsList } from '../../features/emergency/rights-list.tsx';
import { PeopleList } from '../../features/people/people-list.tsx';
import { AlertList } from '../../features/sign-in-alerts/alert-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Whose account was guessed at; who may sign in, and as what; and which clinicians may open a record in an emergency. */
export const AdminPage = (): ReactNode => (
  <>
    <PageHead title="People" />
    <div className="stack">
      <AlertList />
      <PeopleList />
      <RightsList />
    </div>
  </>
);
