import { useEffect } from 'react';
import type { ReactNode } from 'react';

interface PageHeadProps {
  readonly title: ReactNode;
  /** For the browser's tab and history: says what kind of page it is, and never names a member. */
  readonly tab?: string;
  readonly children?: ReactNode;
}

export function PageHead({ title, tab, children }: PageHeadProps): ReactNode {
  const named = tab ?? (typeof title === 'string' ? title : 'Concord');
  useEffect(() => {
    document.title = named === 'Concord' ? named : `${named} · Concord`;
  }, [named]);
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {children}
    </header>
  );
}
