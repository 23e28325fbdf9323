import type { ClientId } from '../clients/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { isBlank, type CivilDate } from '../shared/index.ts';
import { lookForOthers } from './look-for-others.ts';
import type { CopiedPlace, DoubtfulWords, ReleasedDays } from './record-copy.ts';
import type { RequestToCopy } from './request-to-copy.ts';
import { withholdWords } from './withhold-words.ts';

/** Whose record, which days, and which doubtful words may stand. */
export interface CopyRequest {
  readonly clientId: ClientId;
  readonly days: ReleasedDays;
  /** Whether the words were kept on purpose when the record was signed. */
  readonly wasKept: (record: NoteId | SessionId, words: string) => boolean;
  /** Keys of doubtful words that whoever releases the copy lets stand. */
  readonly mayStand: ReadonlySet<string>;
  /** What the client asked to have amended, the first received first. */
  readonly requests: readonly RequestToCopy[];
}

/** A text of the record, and where it stands. */
interface Text {
  readonly text: string | null;
  readonly place: CopiedPlace;
  /** The record whose signature the text is under; null for none. */
  readonly record: NoteId | SessionId | null;
  readonly sessionId: SessionId | null;
  readonly date: CivilDate;
  /** Tells texts of the same place apart. */
  readonly number?: number;
}

/** A text as it leaves: without the words that are withheld; null where nothing is written. */
export type CopyText = (text: Text) => string | null;

/** Prepares the copying of texts; each doubtful place that it comes by is added to the list. */
export function makeCopyText(
  practice: PracticeIndex,
  { clientId, wasKept, mayStand }: CopyRequest,
  doubtful: DoubtfulWords[],
): CopyText {
  const look = lookForOthers(practice, clientId);
  return ({ text, place, record, sessionId, date, number = 0 }) => {
    if (text === null || isBlank(text)) return null;
    const open = look(text, date).filter(({ text: words }) => record === null || !wasKept(record, words));
    const places = open.map((finding): DoubtfulWords => {
      const key = `${record ?? sessionId ?? date}/${place}/${number}/${finding.start}/${finding.text}`;
      const { level, text: words } = finding;
      return { key, words, level, place, sessionId, date, isWithheld: !mayStand.has(key) };
    });
    doubtful.push(...places);
    return withholdWords(
      text,
      open.filter((_, index) => places[index]?.isWithheld === true),
    );
  };
}
