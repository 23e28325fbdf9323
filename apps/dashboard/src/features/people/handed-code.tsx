import type { ReactNode } from 'react';
import type { HandedInvitationFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Layer } from '../../ui/layer.tsx';

interface HandedCodeProps {
  readonly invitation: HandedInvitationFragment;
  readonly onClose: () => void;
}

/** The code that is to be handed to a person, shown this once: the server keeps only what it can be checked by. */
export function HandedCode({ invitation, onClose }: HandedCodeProps): ReactNode {
  const { handedCode, expiresAt, person } = invitation;
  const { timeZone } = usePractice().viewer.organization;
  if (handedCode == null || expiresAt == null) return null;
  return (
    <Layer title={`A code for ${person.name}`} look="layer" onClose={onClose}>
      <div className="stack handed-code">
        <p>
          Hand it over in person, by telephone, or in a message that nobody else reads. On the page where one
          signs in they choose “I have a code for a new password”, and enter {person.email}, the code, and a
          password that only they know.
        </p>
        <p>
          <code className="handed-code-letters">{handedCode}</code>
        </p>
        <p className="quiet">
          It is shown this once, and is good once, until {formatMoment(expiresAt, timeZone)}.
        </p>
        <div className="filters">
          <Button look="chief" onClick={onClose}>
            Done
          </Button>
          <CopyButton text={handedCode} otherwise="write it down." />
        </div>
      </div>
    </Layer>
  );
}
