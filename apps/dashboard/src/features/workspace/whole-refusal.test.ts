import { Client, fetchExchange } from 'urql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from './desk.ts';
import { createOwnNotesDesk, ownNoteKey } from './own-notes-desk.ts';
import { noteKey } from './workspace-model.ts';

/** A client of a server that refuses every question as a whole, as it answers where nothing is to be seen. */
const clientOf = (code: string): Client =>
  new Client({
    url: 'http://practice.example/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: () =>
      Promise.resolve(
        new Response(JSON.stringify({ data: null, errors: [{ message: 'No.', extensions: { code } }] }), {
          headers: { 'content-type': 'application/json' },
        }),
      ),
  });
const nothingOnDevice = { keep: () => undefined, load: () => Promise.resolve(new Map()) };

describe('what the server refuses as a whole', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['the desk', (client: Client) => createDesk(client, 'session-1')],
    ['notes of one’s own', (client: Client) => createOwnNotesDesk(client, 'session-1', nothingOnDevice)],
  ] as const)('is said where %s would open', async (_what, make) => {
    const desk = make(clientOf('NOT_FOUND'));
    const close = desk.open();
    await vi.advanceTimersByTimeAsync(100);
    expect(desk.reading.get()).toMatchObject({ state: 'failed', failure: { kind: 'not-found' } });
    close();
  });

  it.each([
    ['a note', (client: Client) => createDesk(client, 'session-1'), noteKey('client-1', 'response')],
    [
      'a note of one’s own',
      (client: Client) => createOwnNotesDesk(client, 'session-1', nothingOnDevice),
      ownNoteKey(null),
    ],
  ] as const)('is said beside %s that is written, and not tried for ever', async (_what, make, key) => {
    const { drafts } = make(clientOf('FORBIDDEN'));
    drafts.edit(key, 'A word', true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(drafts.get(key)).toMatchObject({
      value: 'A word',
      state: { kind: 'refused', why: 'Your role does not include writing this.' },
    });
  });
});
