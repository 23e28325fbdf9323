/** How a membership ended: a letter in a circle, and the words. */
export interface ExitWords {
  readonly letter: string;
  readonly word: string;
  /** "stop" where the treatment broke off, "watch" where the record has to be completed. */
  readonly tone: 'plain' | 'stop' | 'watch';
}

const known: Readonly<Record<string, ExitWords>> = {
  completed: { letter: 'C', word: 'completed', tone: 'plain' },
  transferred: { letter: 'T', word: 'transferred', tone: 'plain' },
  dropped: { letter: 'D', word: 'dropped out', tone: 'stop' },
  asked_to_leave: { letter: 'L', word: 'asked to leave', tone: 'stop' },
  administrative: { letter: 'A', word: 'left for administrative reasons', tone: 'plain' },
  deceased: { letter: '†', word: 'died', tone: 'plain' },
};
const notRecorded: ExitWords = { letter: '?', word: 'left, how is not recorded', tone: 'watch' };

/** Every way to leave, in the order in which they are listed. */
export const exitNames = Object.keys(known);

/** The letter and words of an exit; of one that is not recorded, a question mark. */
export function exitWords(exit: string | null | undefined): ExitWords {
  if (exit === null || exit === undefined || exit === '') return notRecorded;
  return known[exit.toLowerCase()] ?? { letter: '?', word: exit.replaceAll('_', ' '), tone: 'plain' };
}
