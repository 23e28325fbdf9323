import { useEffect, useState } from 'react';

/** Counts down from what the server said at the moment it is first shown; `onOver` runs once, when nothing is left. */
export function useSecondsLeft(from: number, onOver: () => void): number {
  const [until] = useState(() => Date.now() + from * 1000);
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      onOver();
    }, 1000);
    return () => clearInterval(timer);
  }, [until, onOver]);
  return left;
}
