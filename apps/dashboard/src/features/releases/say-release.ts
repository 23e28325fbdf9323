const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** What a copy holds, and what of these days it does not. */
export function sayContents({
  sessions,
  notes,
  unsigned,
}: {
  readonly sessions: number;
  readonly notes: number;
  readonly unsigned: number;
}): string {
  if (sessions === 0) return 'No session of these days is on record.';
  const left =
    unsigned === 0
      ? ''
      : ` ${unsigned === 1 ? '1 note is' : `${unsigned} notes are`} not signed by all who have to and left out.`;
  return `${count(sessions, 'session')} with ${count(notes, 'signed note')}.${left}`;
}
