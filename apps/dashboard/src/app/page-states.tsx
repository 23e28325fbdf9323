import { Link } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { silentSince, watchForReturn } from '../platform/server-reach.ts';
import { useStore } from '../platform/store.ts';
import { Button } from '../ui/button.tsx';
import { MissingPart } from './missing-part.ts';
import { PageHead } from '../ui/page-head.tsx';

export const NotFoundPage = (): ReactNode => (
  <>
    <PageHead title="Nothing is kept at this address" />
    <p className="notice">
      <Link to="/">Go to Home</Link>
    </p>
  </>
);

/** What stands there when a page is not to be had, or breaks. */
export const PageFailed = (props: ErrorComponentProps): ReactNode =>
  props.error instanceof MissingPart ? <PageMissing /> : <PageCrashed {...props} />;

function PageMissing(): ReactNode {
  const isSilent = useStore(silentSince) !== null;
  const wasSilent = useRef(false);
  useEffect(() => {
    watchForReturn(Date.now());
  }, []);
  useEffect(() => {
    if (wasSilent.current && !isSilent) window.location.reload();
    wasSilent.current = isSilent;
  }, [isSilent]);
  return (
    <>
      <PageHead title="This page could not be loaded" />
      <div role="alert" className="notice">
        <span>
          {isSilent
            ? 'The server can’t be reached. The page comes as soon as it answers.'
            : 'Concord was renewed meanwhile. Load the page again.'}
        </span>
        <Button onClick={() => window.location.reload()}>Load again</Button>
      </div>
    </>
  );
}

/** What stands there when a page itself breaks. The error's own text may hold what was on record, so it stays unsaid. */
const PageCrashed = ({ reset }: ErrorComponentProps): ReactNode => (
  <>
    <PageHead title="This page broke" />
    <div role="alert" className="notice">
      <span>What is on record is not affected. Loading the page again usually helps.</span>
      <Button onClick={reset}>Try again</Button>
    </div>
  </>
);
