import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface ScrollFrameProps {
  /** What stands in it, for whoever comes by keyboard; a grid that arrow keys move through needs none. */
  readonly label?: string;
  /** Readies the frame once it stands, and answers how to let go of it. */
  readonly onStand?: ((frame: HTMLDivElement) => (() => void) | undefined) | undefined;
  readonly children: ReactNode;
}

/** On which sides something of the frame's content is out of sight. */
interface OutOfSight {
  readonly left: boolean;
  readonly right: boolean;
  readonly below: boolean;
}
const nothing: OutOfSight = { left: false, right: false, below: false };

/** What is wider than its card scrolls inside it: the side that hides something is shaded, and buttons lead there. */
export function ScrollFrame({ label, onStand, children }: ScrollFrameProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(nothing);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = (): void => setHidden((before) => keepIfSame(before, whatIsHidden(element)));
    const letGo = onStand?.(element);
    look();
    element.addEventListener('scroll', look, { passive: true });
    const stopWatching = watchSize(element, look);
    return () => {
      element.removeEventListener('scroll', look);
      stopWatching();
      letGo?.();
    };
  }, [onStand]);
  const turn = (way: -1 | 1): void =>
    frame.current?.scrollBy({ left: way * 0.7 * frame.current.clientWidth, behavior: 'auto' });
  const isWide = hidden.left || hidden.right;
  return (
    <div className="scroll" data-left={hidden.left || undefined} data-right={hidden.right || undefined}>
      <div
        className="table-frame"
        ref={frame}
        tabIndex={label !== undefined && (isWide || hidden.below) ? 0 : undefined}
        role={label === undefined ? undefined : 'group'}
        aria-label={label}
      >
        {children}
      </div>
      {isWide && (
        <p className="scroll-cue tools-only">
          <Button look="quiet" disabled={!hidden.left} onClick={() => turn(-1)}>
            ← more on the left
          </Button>
          <Button look="quiet" disabled={!hidden.right} onClick={() => turn(1)}>
            more on the right →
          </Button>
        </p>
      )}
    </div>
  );
}

/** Whole pixels: at some zooms a frame ends a fraction before its end. */
function whatIsHidden(frame: HTMLElement): OutOfSight {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = frame;
  return {
    left: scrollLeft > 1,
    right: scrollWidth - clientWidth - scrollLeft > 1,
    below: scrollHeight - clientHeight - scrollTop > 1 || scrollTop > 1,
  };
}

const keepIfSame = (before: OutOfSight, now: OutOfSight): OutOfSight =>
  before.left === now.left && before.right === now.right && before.below === now.below ? before : now;

function watchSize(frame: HTMLElement, look: () => void): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined;
  const observer = new ResizeObserver(look);
  observer.observe(frame);
  if (frame.firstElementChild !== null) observer.observe(frame.firstElementChild);
  return () => observer.disconnect();
}
