import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useCommands } from '../../platform/commands.ts';
import { Button } from '../button.tsx';

interface LayerButtonProps {
  readonly label: string;
  /** What is heard where the label alone does not say whom it is about; a button with a key is the only one of its kind. */
  readonly about?: string;
  readonly look?: 'plain' | 'chief' | 'quiet' | 'link';
  /** The key that does the same; it also puts it into the list of commands. */
  readonly keys?: string;
  /** The layer that opens. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a layer; the focus comes back to it when the layer closes. */
export function LayerButton({ label, about, look = 'plain', keys, children }: LayerButtonProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const commands = useMemo(
    () =>
      keys === undefined
        ? []
        : [
            {
              id: `layer ${label}`,
              label,
              section: 'On this page' as const,
              keys,
              run: () => setOpen(true),
            },
          ],
    [keys, label],
  );
  useCommands(commands);
  return (
    <>
      <Button
        look={look}
        onClick={() => setOpen(true)}
        {...(about === undefined || keys !== undefined ? {} : { 'aria-label': `${label}: ${about}` })}
        {...(keys === undefined ? {} : { shortcut: keys })}
      >
        {label}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  );
}
