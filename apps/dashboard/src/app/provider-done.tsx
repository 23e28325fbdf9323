import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { comingBack, sayComingBack } from '../platform/coming-back.ts';
import { tellComingBack } from '../platform/provider-window.ts';
import { Brand } from './brand.tsx';

/** What a window shows that went to the provider and came back: it tells the page that waits, and closes itself. */
export function ProviderDone(): ReactNode {
  useEffect(() => {
    document.title = 'Done · Concord';
    tellComingBack(comingBack ?? 'again');
    window.close();
  }, []);
  return (
    <main className="alone">
      <div className="card">
        <Brand />
        <h1>{sayComingBack(comingBack) === null ? 'Done' : 'Not done'}</h1>
        <p role="status">
          {sayComingBack(comingBack) ?? 'You are recognized.'} You can close this window and go on where you
          were.
        </p>
      </div>
    </main>
  );
}
