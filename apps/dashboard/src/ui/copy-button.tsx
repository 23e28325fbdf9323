import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What to do where the browser does not allow copying. */
  readonly otherwise: string;
}

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ text, otherwise }: CopyButtonProps): ReactNode {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid(`This browser does not allow copying: ${otherwise}`);
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>Copy</Button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}
