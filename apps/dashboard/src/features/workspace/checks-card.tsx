import type { ReactNode } from 'react';
import { MemberLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { groupRecord, useSameness, useVerdict } from './checks.ts';
import type { Check } from './judge.ts';
import { focusField, goToWords } from './use-desk-keys.ts';
import { sayOpenWords } from './say-open-words.ts';
import { hasCome, type Seat, type Workspace } from './workspace-model.ts';

/** What the open record still lacks, each with the way to its field; quiet until the review. */
export function ChecksCard({ workspace, seat }: ChecksCardProps): ReactNode {
  const verdict = useVerdict(seat?.client.id ?? groupRecord);
  if (seat !== null && (!hasCome(seat) || seat.note?.status === 'signed')) return null;
  if (seat === null && workspace.groupNote.signed) return null;
  const checks = verdict?.checks ?? [];
  const openWords = verdict?.openWords ?? 0;
  return (
    <section className="card ws-checks" aria-label="Checks">
      <h2>Checks</h2>
      {checks.length === 0 && openWords === 0 ? (
        <p className="quiet">{verdict === null ? 'Looking at it.' : 'Nothing is missing here.'}</p>
      ) : (
        <ul>
          {openWords > 0 && (
            <li>
              <span className="ws-dot" data-severity="block" aria-hidden="true" />
              <button type="button" className="button" data-look="link" onClick={goToWords}>
                {sayOpenWords(openWords)}
              </button>
              <span className="quiet">needed to sign</span>
            </li>
          )}
          {checks.map((check) => (
            <li key={check.ruleId}>
              <CheckLine check={check} clientId={seat?.client.id ?? null} />
            </li>
          ))}
        </ul>
      )}
      {seat !== null && <SamenessMeter clientId={seat.client.id} />}
    </section>
  );
}

interface ChecksCardProps {
  readonly workspace: Workspace;
  readonly seat: Seat | null;
}

/** What is put right in the member's care plan. */
const ofCarePlan: ReadonlySet<string> = new Set(['diagnosis-missing', 'goal-not-linked']);

interface CheckLineProps {
  readonly check: Check;
  /** Whose note it is; null for the group note. */
  readonly clientId: string | null;
}

/** One finding: a way to the field; or, where it is put right elsewhere, what is to be done and the way there. */
function CheckLine({ check, clientId }: CheckLineProps): ReactNode {
  const { fieldKey } = check;
  return (
    <>
      <span className="ws-dot" data-severity={check.severity} aria-hidden="true" />
      {fieldKey === null ? (
        <span>{check.title}</span>
      ) : (
        <button
          type="button"
          className="button"
          data-look="link"
          title={check.explanation}
          onClick={() => focusField(fieldKey)}
        >
          {check.title}
        </button>
      )}
      <span className="quiet">{check.severity === 'block' ? 'needed to sign' : 'advised'}</span>
      {fieldKey === null && (
        <p className="quiet ws-why">
          {check.explanation}
          {clientId !== null && ofCarePlan.has(check.ruleId) && (
            <>
              {' '}
              <MemberLink id={clientId}>Open the care plan</MemberLink>
            </>
          )}
        </p>
      )}
    </>
  );
}

const words = [
  { from: 0.85, word: 'a copy', tone: 'watch' },
  { from: 0.6, word: 'very alike', tone: 'watch' },
  { from: 0, word: 'individual', tone: 'plain' },
] as const;

/** How much of this note other notes say too. It tells no names and shows no other member's words. */
function SamenessMeter({ clientId }: { readonly clientId: string }): ReactNode {
  const { peers, earlier } = useSameness(clientId);
  const most = Math.max(peers, earlier);
  const level = words.find(({ from }) => most >= from) ?? words[2];
  return (
    <div className="ws-sameness" role="group" aria-label="Sameness">
      <p>
        <strong>Sameness</strong> <Tag tone={level.tone}>{level.word}</Tag>
      </p>
      <SamenessLine what="With the closest other note of this session" share={peers} />
      <SamenessLine what="With this member’s last three notes" share={earlier} />
      <p className="quiet">Words that are shared are dimmed from 60 %.</p>
    </div>
  );
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

function SamenessLine({ what, share }: { readonly what: string; readonly share: number }): ReactNode {
  return (
    <label className="ws-meter">
      <span>{what}</span>
      <meter min={0} max={1} low={0.6} high={0.85} optimum={0} value={share} />
      <span className="number">{percent(share)}</span>
    </label>
  );
}
