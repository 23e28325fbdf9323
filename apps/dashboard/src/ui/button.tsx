import type { ComponentProps, ReactNode } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'chief' | 'quiet' | 'link';
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
}

export function Button({ look = 'plain', shortcut, children, ...rest }: ButtonProps): ReactNode {
  return (
    <button type="button" {...rest} className="button" data-look={look}>
      {children}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </button>
  );
}
