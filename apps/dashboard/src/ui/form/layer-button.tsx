import { use, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useCommands } from '../../platform/commands.ts';
import { Button } from '../button.tsx';
import { LayerContext, type DrawLayer } from './layer-context.ts';

interface LayerButtonProps {
  readonly label: string;
  /** What is heard where the label alone does not say whom it is about; a button with a key is the only one of its kind. */
  readonly about?: string;
  readonly look?: 'plain' | 'chief' | 'quiet' | 'link';
  /** The key that does the same; it also puts it into the list of commands. */
  readonly keys?: string;
  /** The layer that opens. */
  readonly children: DrawLayer;
}

/** A button that opens a layer; the focus comes back to it when the layer closes. Inside an answer the layer outlives the button. */
export function LayerButton({ label, about, look = 'plain', keys, children }: LayerButtonProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const keeper = use(LayerContext);
  const key = useId();
  const draw = useRef(children);
  const open = useCallback(
    () => (keeper === null ? setOpen(true) : keeper.open(key, draw.current)),
    [keeper, key],
  );
  useEffect(() => {
    draw.current = children;
    keeper?.redraw(key, children);
  }, [keeper, key, children]);
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
              run: open,
            },
          ],
    [keys, label, open],
  );
  useCommands(commands);
  return (
    <>
      <Button
        look={look}
        onClick={open}
        {...(about === undefined || keys !== undefined ? {} : { 'aria-label': `${label}: ${about}` })}
        {...(keys === undefined ? {} : { shortcut: keys })}
      >
        {label}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </>
  );
}
