import { Link } from '@tanstack/react-router';
import { use } from 'react';
import type { ReactNode } from 'react';
import { mayOpenRecords } from '../platform/access-words.ts';
import { PracticeContext } from '../platform/practice.ts';
import { writeRowsRequest } from '../platform/rows-request.ts';
import type { RowsRequest } from '../platform/rows-request.ts';

interface ObjectLinkProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** Whoever may not open records reads what they are called, and is led nowhere. */
export function useMayOpen(): boolean {
  const practice = use(PracticeContext);
  return practice === null || mayOpenRecords(practice.viewer);
}

export function SessionLink({ id, children }: ObjectLinkProps): ReactNode {
  if (!useMayOpen()) return children;
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
      {children}
    </Link>
  );
}

export function MemberLink({ id, children }: ObjectLinkProps): ReactNode {
  if (!useMayOpen()) return children;
  return (
    <Link to="/members/$memberId" params={{ memberId: id }}>
      {children}
    </Link>
  );
}

export function GroupLink({ id, children }: ObjectLinkProps): ReactNode {
  if (!useMayOpen()) return children;
  return (
    <Link className="group-name" to="/groups/$groupId" params={{ groupId: id }}>
      {children}
    </Link>
  );
}

interface RowsLinkProps {
  readonly request: RowsRequest;
  readonly label?: string;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A number that opens the rows behind it, in a panel over the page; the address remembers it. */
export const RowsLink = ({ request, label, children, ...rest }: RowsLinkProps): ReactNode => (
  <Link
    to="."
    search={(before) => ({ ...before, rows: writeRowsRequest(request) })}
    resetScroll={false}
    aria-label={label}
    {...rest}
  >
    {children}
  </Link>
);
