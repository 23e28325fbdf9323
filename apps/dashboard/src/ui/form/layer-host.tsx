import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { LayerContext, type DrawLayer, type LayerKeeper } from './layer-context.ts';

interface Opened {
  readonly key: string;
  readonly draw: DrawLayer;
}

interface LayerHostProps {
  /** Whether what they are about may no longer be seen: then they go. */
  readonly isOver: boolean;
  readonly children: ReactNode;
}

/**
 * Keeps layers open that buttons inside opened. What is shown inside may change while somebody types (a colleague decided what they decide,
 * the server can’t be reached), and their button with it: the layer stays with all that is typed, until it is closed.
 */
export function LayerHost({ isOver, children }: LayerHostProps): ReactNode {
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const keeper = useMemo<LayerKeeper>(
    () => ({
      open: (key, draw) => setOpened((before) => [...before.filter((one) => one.key !== key), { key, draw }]),
      redraw: (key, draw) =>
        setOpened((before) =>
          before.some((one) => one.key === key)
            ? before.map((one) => (one.key === key ? { key, draw } : one))
            : before,
        ),
    }),
    [],
  );
  const close = (key: string): void => setOpened((before) => before.filter((one) => one.key !== key));
  return (
    <LayerContext value={keeper}>
      {children}
      {(isOver ? [] : opened).map(({ key, draw }) => (
        <Kept key={key} draw={draw} onClose={() => close(key)} />
      ))}
    </LayerContext>
  );
}

const Kept = ({ draw, onClose }: { readonly draw: DrawLayer; readonly onClose: () => void }): ReactNode =>
  draw(onClose);
