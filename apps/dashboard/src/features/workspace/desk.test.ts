import { cacheExchange, Client, fetchExchange } from 'urql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk, type Desk } from './desk.ts';
import { readSeat } from './seat-draft.ts';
import { goalKey, noteKey, seatKey } from './workspace-model.ts';
import { seat, workspace } from '../../testing/workspace.ts';

interface Asked {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A server of one seat: answers when the test lets it, and can fail. */
function makeServer() {
  let rating: { value: string | null; version: number } = { value: null, version: 0 };
  const asked: Asked[] = [];
  let slowReading = 0;
  let failuresOfRating = 0;
  const session = () =>
    workspace([
      seat({
        goals: [
          {
            __typename: 'SeatGoal',
            goalId: 'goal-1',
            text: 'Use a coping skill',
            rating: rating.value,
            version: rating.version,
          },
        ],
      }),
    ]);
  const answer = (name: string, variables: Asked['variables']): object => {
    if (name === 'Workspace') return { data: { workspace: session() } };
    if (name === 'RateProgress') {
      if (failuresOfRating > 0) {
        failuresOfRating -= 1;
        return { errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL' } }] };
      }
      const { value } = variables['change'] as { value: string };
      rating = { value, version: rating.version + 1 };
      return {
        data: {
          rateProgress: {
            __typename: 'SavedField',
            version: rating.version,
            noteId: 'note-1',
            savedAt: '2026-03-02T20:00:00Z',
          },
        },
      };
    }
    return {
      data: {
        saveNoteField: {
          __typename: 'SavedField',
          version: 1,
          noteId: 'note-1',
          savedAt: '2026-03-02T20:00:00Z',
        },
      },
    };
  };
  const ask: typeof fetch = async (_url, request) => {
    const body = JSON.parse(typeof request?.body === 'string' ? request.body : '{}') as {
      operationName: string;
      variables: Asked['variables'];
    };
    asked.push({ name: body.operationName, variables: body.variables });
    // What is read is what stands at the moment of the asking, however long the answer takes.
    const answered = JSON.stringify(answer(body.operationName, body.variables));
    const wait = body.operationName === 'Workspace' ? slowReading : 5;
    await new Promise((later) => setTimeout(later, wait));
    return new Response(answered, { headers: { 'content-type': 'application/json' } });
  };
  return {
    ask,
    asked,
    failRatings: (times: number) => (failuresOfRating = times),
    slowDown: (milliseconds: number) => (slowReading = milliseconds),
    rating: () => rating,
  };
}

describe('the desk of a session', () => {
  let server: ReturnType<typeof makeServer>;
  let desk: Desk;
  let close: () => void;

  beforeEach(async () => {
    vi.useFakeTimers();
    server = makeServer();
    const client = new Client({
      url: 'http://practice.example/graphql',
      fetch: server.ask,
      preferGetMethod: false,
      exchanges: [cacheExchange, fetchExchange],
    });
    desk = createDesk(client, 'session-1');
    close = desk.open();
    await vi.advanceTimersByTimeAsync(100);
  });
  afterEach(() => {
    close();
    vi.useRealTimers();
  });

  const shown = () => {
    const answer = desk.reading.get();
    if (answer.state !== 'ready') throw new Error(`The desk is ${answer.state}.`);
    return answer.data.workspace;
  };

  it('reads the session once when it is opened', () => {
    expect(shown().seats).toHaveLength(1);
    expect(server.asked.map(({ name }) => name)).toEqual(['Workspace']);
  });

  it('keeps a rating that the server failed to save, and saves it with the next attempt', async () => {
    const key = goalKey('client-1', 'goal-1');
    server.failRatings(2);
    desk.drafts.edit(key, 'moderate', true);
    await vi.advanceTimersByTimeAsync(50);
    expect(desk.drafts.get(key)).toMatchObject({ value: 'moderate', state: { kind: 'unsent' } });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.rating()).toEqual({ value: 'moderate', version: 1 });
    expect(desk.drafts.get(key).state.kind).toBe('saved');
    const sent = server.asked.filter(({ name }) => name === 'RateProgress');
    expect(
      new Set(sent.map(({ variables }) => (variables['change'] as { mutationId: string }).mutationId)).size,
    ).toBe(1);
  });

  it('never goes back to a reading that was on its way when something was saved', async () => {
    const key = goalKey('client-1', 'goal-1');
    server.slowDown(3_000);
    desk.readAgain();
    await vi.advanceTimersByTimeAsync(10);
    desk.drafts.edit(key, 'achieved', true);
    await vi.advanceTimersByTimeAsync(10);
    desk.readAgain();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(desk.drafts.get(key).value).toBe('achieved');
    await vi.advanceTimersByTimeAsync(10_000);
    // The reading that was asked for after the saving is one of its own, and knows it.
    expect(shown().seats[0]?.goals[0]?.rating).toBe('achieved');
  });

  it('knows the note that a first field opened before the session was read again', async () => {
    server.slowDown(3_000);
    desk.drafts.edit(noteKey('client-1', 'response'), 'Named the turn.', true);
    await vi.advanceTimersByTimeAsync(50);
    expect(desk.opened.get().get('client-1')).toBe('note-1');
  });

  it('shows the attendance of the server for a seat that nobody is recording', () => {
    expect(readSeat(desk.drafts.get(seatKey('client-1')).value)?.status).toBe('PRESENT');
  });
});
