import { useState } from 'react';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { download, pdfOf } from '../../platform/download.ts';
import { Button } from '../../ui/button.tsx';
import { amendmentLetterQuery } from './amendment-requests.graphql.ts';
import type { RequestPlace } from './step-form.tsx';

interface LetterButtonProps {
  readonly place: RequestPlace;
  readonly letter: 'extension' | 'decision' | 'rebuttal';
  readonly label: string;
  readonly look?: 'plain' | 'chief' | 'quiet';
}

/** Saves a letter to the member as a PDF, to print and sign. */
export function LetterButton({ place, letter, label, look = 'plain' }: LetterButtonProps): ReactNode {
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const { data } = await client
      .query(amendmentLetterQuery, { ...place, letter }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    const made = data?.amendmentLetter;
    if (made?.__typename === 'AmendmentLetter') download(`${made.fileName}.pdf`, pdfOf(made.pdf));
    else setProblem(made?.message ?? 'The letter could not be printed: the server did not answer.');
  };
  return (
    <>
      <Button look={look} disabled={isBusy} onClick={() => void save()}>
        {isBusy ? 'Printing…' : label}
      </Button>
      {problem !== null && (
        <span role="alert" className="problem">
          {problem}
        </span>
      )}
    </>
  );
}
