import { formatNumberOf } from '../../platform/format.ts';

interface OpenDoors {
  readonly openSessions: number;
  readonly openTokens: number;
}

/** "2 sessions, 1 token", or "none". */
export function sayOpenDoors({ openSessions, openTokens }: OpenDoors): string {
  const parts = [
    ...(openSessions > 0 ? [formatNumberOf(openSessions, 'session')] : []),
    ...(openTokens > 0 ? [formatNumberOf(openTokens, 'token')] : []),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
}
