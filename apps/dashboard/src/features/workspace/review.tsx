import { stopsSignature } from '@concord/domain/completeness';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useJudge } from './checks.ts';
import type { Check } from './judge.ts';
import type { SignOutcome } from './desk.ts';
import { ProofFields, proofOf, type Proof } from './proof-fields.tsx';
import { sayOpenWords } from './say-open-words.ts';
import { useAllDrafts } from './use-drafts.ts';
import { needsNoGroupNote } from './verdict.ts';
import { hasCome, type Seat, type Workspace } from './workspace-model.ts';

interface ReviewProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
  readonly onOpen: (clientId: string | null, fieldKey: string | null) => void;
  readonly onSign: (noteIds: readonly string[], groupNote: boolean, proof: Proof) => Promise<SignOutcome>;
}

interface Line {
  readonly id: string | null;
  readonly clientId: string | null;
  readonly label: string;
  readonly state: 'signed' | 'ready' | 'not-ready' | 'absent';
  readonly why: string;
  /** What stops the signature, each with the way to its field. */
  readonly checks: readonly Check[];
}

const noChecks: readonly Check[] = [];

/** Every record of the session with what it still lacks; what is ready is signed in one act, each with its own signature. */
export function Review({ workspace, onClose, onOpen, onSign }: ReviewProps): ReactNode {
  // What is saved meanwhile may change what is ready.
  useAllDrafts();
  const { judgeNow } = useJudge();
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksForCode, setAsksForCode] = useState(false);
  const problemId = useId();

  const lineOf = (seat: Seat): Line => {
    const base = {
      id: seat.note?.id ?? null,
      clientId: seat.client.id,
      label: seat.client.label,
      checks: noChecks,
    };
    if (!hasCome(seat)) {
      const undocumented =
        seat.attendance.status !== 'UNRECORDED' &&
        (seat.attendance.notified == null || (seat.attendance.followUp ?? '') === '');
      const why =
        seat.attendance.status === 'UNRECORDED'
          ? 'attendance not recorded'
          : undocumented
            ? 'absent; notice or follow-up not recorded'
            : 'absence documented';
      return { ...base, state: 'absent', why };
    }
    const mine = seat.note?.signatures.some((signature) => signature.mine) === true;
    if (seat.note?.status === 'signed' && (mine || !seat.note.needsCosignature))
      return { ...base, state: 'signed', why: '' };
    if (seat.note?.status === 'signed') return { ...base, state: 'ready', why: 'to cosign' };
    const { checks, openWords, isReady } = judgeNow(seat.client.id);
    const stops = checks.filter(stopsSignature);
    const why = openWords > 0 ? sayOpenWords(openWords) : '';
    return { ...base, checks: stops, state: isReady && base.id !== null ? 'ready' : 'not-ready', why };
  };
  const lines = workspace.seats.map(lineOf);
  const group = judgeNow(null);
  const groupMine = workspace.groupNote.signatures.some((signature) => signature.mine);
  const groupReady = group.isReady && !groupMine;
  const groupNotDue = !group.isBegun && needsNoGroupNote(workspace);
  const ready = lines.flatMap((line) => (line.state === 'ready' && line.id !== null ? [line.id] : []));

  const toSign = ready.length + (groupReady ? 1 : 0);

  const sign = async (proof: Proof): Promise<void> => {
    setBusy(true);
    const outcome = await onSign(ready, groupReady, proof);
    setBusy(false);
    if (outcome.kind === 'refused') {
      if (outcome.asksForCode) setAsksForCode(true);
      return setProblem(outcome.why);
    }
    setProblem(null);
    setRefused(outcome.refusals);
    if (outcome.refusals.size === 0 && lines.every((line) => line.state !== 'not-ready')) onClose();
  };

  return (
    <Layer title="Review and sign" look="layer" onClose={onClose}>
      <div className="ws-reviewed">
        <table className="table ws-review">
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">State</th>
              <th scope="col">What is open</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Button
                  look="link"
                  onClick={() => onOpen(null, group.checks.find(stopsSignature)?.fieldKey ?? null)}
                >
                  Group note
                </Button>
              </th>
              <td>
                {groupMine ? (
                  <Tag>signed</Tag>
                ) : groupReady ? (
                  <Tag>ready</Tag>
                ) : groupNotDue ? (
                  <Tag>not needed</Tag>
                ) : (
                  <Tag tone="watch">not ready</Tag>
                )}
              </td>
              <td>
                {groupNotDue && 'This group keeps individual notes only.'}
                {group.checks
                  .filter(stopsSignature)
                  .map(({ title }) => title)
                  .join('; ')}{' '}
                {group.openWords > 0 && sayOpenWords(group.openWords)} {refused.get(workspace.session.id)}
              </td>
            </tr>
            {lines.map((line) => (
              <tr key={line.clientId}>
                <th scope="row">
                  <Button look="link" onClick={() => onOpen(line.clientId, null)}>
                    {line.label}
                  </Button>
                </th>
                <td>
                  <Tag tone={line.state === 'not-ready' ? 'watch' : 'plain'}>
                    {line.state.replace('-', ' ')}
                  </Tag>
                </td>
                <td>
                  <StoppedBy line={line} onOpen={onOpen} />
                  {line.why} {line.id !== null && refused.get(line.id)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">Each record is hashed and signed by itself; what is not ready stays a draft.</p>
      <form
        className="ws-sign"
        onSubmit={(event) => {
          event.preventDefault();
          void sign(proofOf(new FormData(event.currentTarget)));
        }}
      >
        <ProofFields first asksForCode={asksForCode} describedBy={problem === null ? undefined : problemId} />
        <Button look="chief" type="submit" disabled={busy || toSign === 0} shortcut="↵">
          {busy ? 'Signing' : saySign(toSign)}
        </Button>
        {problem !== null && (
          <p id={problemId} role="alert" className="ws-finding" data-level="block">
            {problem}
          </p>
        )}
      </form>
    </Layer>
  );
}

/** "Sign 1 record", "Sign 12 records". */
const saySign = (count: number): string =>
  count === 0 ? 'Nothing is ready to sign' : `Sign ${count} ${count === 1 ? 'record' : 'records'}`;

/** What stops a record's signature: each a way to the field where it is put right. */
function StoppedBy({
  line,
  onOpen,
}: {
  readonly line: Line;
  readonly onOpen: ReviewProps['onOpen'];
}): ReactNode {
  if (line.checks.length === 0) return null;
  return (
    <ul className="ws-stopped">
      {line.checks.map(({ ruleId, title, explanation, fieldKey }) => (
        <li key={ruleId}>
          <button
            type="button"
            className="button"
            data-look="link"
            title={explanation}
            aria-label={`${title}: ${line.label}`}
            onClick={() => onOpen(line.clientId, fieldKey)}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
