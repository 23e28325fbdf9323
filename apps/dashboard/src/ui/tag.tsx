import type { ReactNode } from 'react';

interface TagProps {
  /** Amber and red only where somebody must act. */
  readonly tone?: 'plain' | 'watch' | 'stop';
  readonly children: ReactNode;
}

export function Tag({ tone = 'plain', children }: TagProps): ReactNode {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
