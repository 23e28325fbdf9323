import { Link, Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePractice } from '../platform/practice.ts';
import { PageHead } from '../ui/page-head.tsx';
import { firstPlaceFor, mayOpen } from './places.ts';

/** Says plainly when a page is not for the viewer's role; from the front door they are led to their own first page. */
export function RoleGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { viewer } = usePractice();
  const { pathname } = useLocation();
  if (mayOpen(viewer.roles, pathname)) return children;
  const first = firstPlaceFor(viewer.roles);
  if (pathname === '/' && first !== undefined) return <Navigate to={first.to} replace />;
  return (
    <>
      <PageHead title="Your role does not include this" />
      <div className="notice">
        <span>
          An administrator of the practice gives roles; what a role includes is the same for everybody.
        </span>
        {first !== undefined && <Link to={first.to}>Go to {first.label}</Link>}
      </div>
    </>
  );
}
