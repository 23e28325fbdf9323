import type { ReactNode } from 'react';

export const Brand = (): ReactNode => (
  <div className="brand">
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <circle
        cx="12"
        cy="12"
        r="8.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="3.4 3.27"
      />
      <circle cx="12" cy="3.5" r="2.6" fill="currentColor" />
    </svg>
    <span>Concord</span>
  </div>
);
