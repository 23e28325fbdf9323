import { Link } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';

export const NotFoundPage = (): ReactNode => (
  <>
    <PageHead title="Nothing is kept at this address" />
    <p className="notice">
      <Link to="/">Go to Home</Link>
    </p>
  </>
);

/** What stands there when a page itself breaks. The error's own text may hold what was on record, so it stays unsaid. */
export const PageCrashed = ({ reset }: ErrorComponentProps): ReactNode => (
  <>
    <PageHead title="This page broke" />
    <div role="alert" className="notice">
      <span>What is on record is not affected. Loading the page again usually helps.</span>
      <Button onClick={reset}>Try again</Button>
    </div>
  </>
);
