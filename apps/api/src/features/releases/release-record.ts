import {
  checkDays,
  releaseRecord as decide,
  type RecordCopy,
  type ReleasedDays,
} from '@concord/domain/releases';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { printDocument } from '../../platform/printing/index.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { enterDisclosure } from '../disclosures/index.ts';
import { loadToday } from '../organizations/index.ts';
import { lockConsent } from './consent.store.ts';
import { describeCopy } from './describe-copy.ts';
import { loadCopy } from './load-copy.ts';
import type { ReleasedRecord, ReleasePreview } from './release.types.ts';

const count = (
  { sessions }: RecordCopy,
  matches: (session: RecordCopy['sessions'][number]) => boolean,
): number => sessions.filter(matches).length;

/** What a copy would hold, and which words would be left out; null when there is no such client for this person. */
export async function previewRelease(
  context: RequestContext,
  clientId: string,
  days: ReleasedDays,
): Promise<Result<ReleasePreview> | null> {
  const checked = checkDays(days, await loadToday(context));
  if (!checked.ok) return checked;
  const loaded = await loadCopy(context, clientId, days, new Set());
  if (loaded === null) return null;
  const { copy, sessionRow } = loaded;
  return accepted({
    sessions: copy.sessions.length,
    notes: count(copy, ({ note }) => note !== null),
    unsigned: count(copy, ({ hasUnsignedNote }) => hasUnsignedNote),
    isPart2: copy.isPart2,
    doubtful: copy.doubtful.map(({ key, words, level, place, date, sessionId }) => ({
      ...{ key, words, level, place, date },
      sessionId: sessionId === null ? null : sessionRow(sessionId),
    })),
  });
}

export interface ReleaseOrder {
  /** Names the entry in the accounting of disclosures, so that asking twice enters once. */
  readonly id: string;
  readonly clientId: string;
  readonly days: ReleasedDays;
  readonly recipient: string;
  readonly purpose: string;
  readonly consentId: string | null;
  readonly mayStand: readonly string[];
}

/**
 * Makes a copy of a client's record for somebody outside and enters it in the accounting of disclosures, both or neither; null when
 * there is no such client for this person.
 */
export async function releaseRecord(
  context: RequestContext,
  { id, clientId, days, recipient, purpose, consentId, mayStand }: ReleaseOrder,
): Promise<Result<ReleasedRecord> | null> {
  const today = await loadToday(context);
  const checked = checkDays(days, today);
  if (!checked.ok) return checked;
  const loaded = await loadCopy(context, clientId, days, new Set(mayStand));
  if (loaded === null) return null;
  const consent = consentId === null ? null : await lockConsent(context, clientId, consentId);
  if (consentId !== null && consent === null) {
    return refused('consent-missing', 'There is no such consent of this member on record.', 'consentId');
  }
  const { copy, practice, timeZone } = loaded;
  const decision = decide(copy, { recipient, purpose, consent }, today);
  if (!decision.ok) return decision;
  const entered = await enterDisclosure(context, {
    ...decision.value,
    id,
    clientId,
    replaces: null,
    consentId,
  });
  if (!entered) return refused('entered-already', 'That identifier is taken by another entry.');
  const document = describeCopy({
    copy,
    disclosure: decision.value,
    consent,
    practice,
    timeZone,
    madeAt: new Date(context.now),
    madeBy: context.actor.name,
  });
  const pdf = await printDocument(document);
  return accepted({
    id,
    fileName: `record-${days.from}-${days.to}-${id.slice(0, 8)}`,
    pdf: pdf.toString('base64'),
    withheld: copy.doubtful.filter(({ isWithheld }) => isWithheld).length,
  });
}
