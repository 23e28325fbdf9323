import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writeRowsRequest } from '../platform/rows-request.ts';
import type { RowsRequest } from '../platform/rows-request.ts';

interface ObjectLinkProps {
  readonly id: string;
  readonly children: ReactNode;
}

export const SessionLink = ({ id, children }: ObjectLinkProps): ReactNode => (
  <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
    {children}
  </Link>
);

export const MemberLink = ({ id, children }: ObjectLinkProps): ReactNode => (
  <Link to="/members/$memberId" params={{ memberId: id }}>
    {children}
  </Link>
);

export const GroupLink = ({ id, children }: ObjectLinkProps): ReactNode => (
  <Link to="/groups/$groupId" params={{ groupId: id }}>
    {children}
  </Link>
);

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
