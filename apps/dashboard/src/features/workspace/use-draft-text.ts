import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useDrafts } from './use-drafts.ts';

/**
 * A text area that shows a field of the drafts. The browser draws what is typed; nothing else is drawn anew for a key. What comes
 * from elsewhere (a replacement, a choice between two texts, the server) is put into the area.
 */
export function useDraftText(fieldKey: string): {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** What stands in it at first. */
  readonly atFirst: string;
} {
  const drafts = useDrafts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [atFirst] = useState(() => drafts.get(fieldKey).value);
  useLayoutEffect(() => {
    const take = (): void => {
      const { value } = drafts.get(fieldKey);
      if (area.current !== null && area.current.value !== value) area.current.value = value;
    };
    take();
    return drafts.subscribe(fieldKey, take);
  }, [drafts, fieldKey]);
  return { area, atFirst };
}
