/**
 * Rules whose finding holds a service only until quality assurance waives it: they measure a record (a date, a likeness, a
 * pattern of signs) in which nothing is missing that supports the bill, and a person who looked can say that the measure errs or
 * can't be mended any more. Every other rule that blocks says that something which supports the bill is not there (a note, a
 * signature, a code, the response, the diagnosis) or that the payer would pay twice: no reason in words takes its place.
 */
export const rulesThatAWaiverReleases: ReadonlySet<string> = new Set([
  // The client came and has a note: whether they were a member that day is not what is paid for.
  'attendance-outside-membership',
  // There is progress toward a goal, rated a little before it was opened or after it was closed.
  'goal-not-open',
  // Brackets that were meant, in a note that nobody can change any more.
  'placeholder-left',
  // A likeness between two notes that somebody has read beside each other.
  'note-cloned-from-peer',
  // A clock that went wrong: nobody signs a second time.
  'signed-before-session-end',
]);
