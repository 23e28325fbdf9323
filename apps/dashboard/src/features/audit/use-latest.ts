import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** What was rendered last, for a command that is registered once and run later. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
