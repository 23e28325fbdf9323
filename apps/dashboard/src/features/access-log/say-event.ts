interface LoggedEvent {
  readonly outcome: string;
  readonly reason?: string | null | undefined;
}

/** "done", or why it was refused: "refused: not found". */
export const sayOutcome = ({ outcome, reason }: LoggedEvent): string =>
  reason == null ? outcome : `${outcome}: ${reason.replaceAll(/[-_]/g, ' ').toLowerCase()}`;

const ways: Readonly<Record<string, string>> = {
  cookie: 'browser',
  token: 'program',
  command: 'server',
  none: '',
};

/** By what somebody came: a browser, a program with a token, a command on the server. */
export const sayVia = (via: string): string => ways[via] ?? via;

/** Which part of the events stands there: "1–100 of 1,204 events". */
export function sayStretch(offset: number, shown: number, total: number): string {
  if (total === 0) return 'No event';
  const numbers = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  if (shown === total) return `${numbers(total)} ${total === 1 ? 'event' : 'events'}`;
  return `${numbers(offset + 1)}–${numbers(offset + shown)} of ${numbers(total)} events`;
}
