import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrafts, type FieldChange, type KeptField, type SaveOutcome } from './drafts.ts';

/** A server that keeps every version, as the real one does. */
function makeServer() {
  const stored = new Map<string, { value: string; version: number; mutationId: string }>();
  const sent: FieldChange[] = [];
  let reachable = true;
  let losesAnswers = false;
  return {
    stored,
    sent,
    setReachable: (to: boolean) => (reachable = to),
    setLosesAnswers: (to: boolean) => (losesAnswers = to),
    writeElsewhere: (key: string, value: string) => {
      const version = (stored.get(key)?.version ?? 0) + 1;
      stored.set(key, { value, version, mutationId: `elsewhere-${version}` });
    },
    send: (key: string, change: FieldChange): Promise<SaveOutcome> => {
      if (!reachable) return Promise.reject(new Error('offline'));
      sent.push(change);
      const known = stored.get(key);
      if (known?.mutationId !== change.mutationId) {
        if ((known?.version ?? 0) !== change.baseVersion) {
          return Promise.resolve({
            kind: 'conflict',
            theirs: known?.value ?? '',
            version: known?.version ?? 0,
            editedBy: 'Sam',
          });
        }
        stored.set(key, {
          value: change.value,
          version: change.baseVersion + 1,
          mutationId: change.mutationId,
        });
      }
      if (losesAnswers) return Promise.reject(new Error('lost'));
      return Promise.resolve({ kind: 'saved', version: stored.get(key)?.version ?? 0 });
    },
  };
}

describe('drafts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  let ids = 0;
  const make = (server: ReturnType<typeof makeServer>) =>
    createDrafts({ send: server.send, newId: () => `id-${ids++}` });

  it('save once the writer pauses, and once only', async () => {
    const server = makeServer();
    const drafts = make(server);
    for (const text of ['C', 'Cl', 'Cli']) drafts.edit('plan', text);
    expect(server.sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(800);
    expect(server.sent.map((change) => change.value)).toEqual(['Cli']);
    expect(drafts.get('plan')).toMatchObject({ version: 1, state: { kind: 'saved' } });
  });

  it('wait with a save until the page has nothing better to do, and with none that is asked for', async () => {
    const server = makeServer();
    const waiting: (() => void)[] = [];
    const drafts = createDrafts({
      send: server.send,
      newId: () => `id-${ids++}`,
      whenIdle: (work) => void waiting.push(work),
    });
    const beIdle = async (): Promise<void> => {
      for (const work of waiting.splice(0)) work();
      await vi.advanceTimersByTimeAsync(1);
    };
    drafts.edit('plan', 'Call');
    await vi.advanceTimersByTimeAsync(800);
    expect(server.sent).toHaveLength(0);
    // The page is left meanwhile: it is sent at once, and not again when there is time.
    await drafts.flush();
    expect(server.sent.map(({ value }) => value)).toEqual(['Call']);
    await beIdle();
    expect(server.sent).toHaveLength(1);
    drafts.edit('plan', 'Call her');
    await vi.advanceTimersByTimeAsync(800);
    await beIdle();
    expect(server.sent.map(({ value }) => value)).toEqual(['Call', 'Call her']);
    expect(drafts.unsaved()).toEqual([]);
  });

  it('save while somebody types on without a pause', async () => {
    const server = makeServer();
    const drafts = make(server);
    for (let key = 0; key < 10; key += 1) {
      drafts.edit('plan', 'x'.repeat(key + 1));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(server.sent.length).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.stored.get('plan')?.value).toBe('xxxxxxxxxx');
  });

  it('keep both texts in a conflict, and send the one that is chosen', async () => {
    const server = makeServer();
    const drafts = make(server);
    server.writeElsewhere('plan', 'Theirs.');
    drafts.edit('plan', 'Mine.');
    await vi.advanceTimersByTimeAsync(800);
    expect(drafts.get('plan')).toMatchObject({
      value: 'Mine.',
      state: { kind: 'conflict', theirs: 'Theirs.' },
    });
    expect(server.stored.get('plan')?.value).toBe('Theirs.');
    drafts.choose('plan', 'Theirs. Mine.');
    await vi.advanceTimersByTimeAsync(1);
    expect(server.stored.get('plan')).toMatchObject({ value: 'Theirs. Mine.', version: 2 });
  });

  it('never go back to an older text that was still on its way', async () => {
    const server = makeServer();
    const drafts = make(server);
    drafts.edit('plan', 'First.');
    await vi.advanceTimersByTimeAsync(800);
    drafts.edit('plan', 'Second.');
    await vi.advanceTimersByTimeAsync(800);
    drafts.accept('plan', 'First.', 1);
    expect(drafts.get('plan')).toMatchObject({ value: 'Second.', version: 2 });
    drafts.accept('plan', 'Third, by somebody else.', 3);
    expect(drafts.get('plan')).toMatchObject({ value: 'Third, by somebody else.', version: 3 });
  });

  it('send again what was refused before it was on record who came', async () => {
    const recorded = new Set<string>();
    const stored: string[] = [];
    const drafts = createDrafts({
      newId: () => `id-${ids++}`,
      recordOf: () => 'ada',
      comesFirst: (key) => key === 'seat',
      send: (key, { baseVersion }): Promise<SaveOutcome> => {
        if (key !== 'seat' && !recorded.has('seat'))
          return Promise.resolve({ kind: 'refused', why: 'Record first whether the member came.' });
        recorded.add(key);
        stored.push(key);
        return Promise.resolve({ kind: 'saved', version: baseVersion + 1 });
      },
    });
    drafts.edit('plan', 'Daily practice.', true);
    await vi.advanceTimersByTimeAsync(1);
    expect(drafts.get('plan').state.kind).toBe('refused');
    drafts.edit('seat', 'present', true);
    await vi.advanceTimersByTimeAsync(1);
    expect(stored).toEqual(['seat', 'plan']);
    expect(drafts.unsaved()).toEqual([]);
  });

  it('keep a choice whose answer failed, and save it when the server can again', async () => {
    const server = makeServer();
    const drafts = make(server);
    server.setReachable(false);
    drafts.edit('rating', 'moderate', true);
    await vi.advanceTimersByTimeAsync(1);
    expect(drafts.get('rating')).toMatchObject({ value: 'moderate', state: { kind: 'unsent' } });
    server.setReachable(true);
    await drafts.flush();
    expect(server.stored.get('rating')).toMatchObject({ value: 'moderate', version: 1 });
    expect(drafts.get('rating').state.kind).toBe('saved');
  });

  it('have nothing to choose where both wrote the same', async () => {
    const server = makeServer();
    const drafts = make(server);
    server.writeElsewhere('plan', 'Same.');
    drafts.edit('plan', 'Same.', true);
    await vi.advanceTimersByTimeAsync(1);
    expect(drafts.get('plan')).toMatchObject({ value: 'Same.', version: 1, state: { kind: 'saved' } });
  });

  it('take up what a killed page left on the device, the change that was under way first', async () => {
    const server = makeServer();
    const left = new Map<string, KeptField>();
    const before = createDrafts({
      send: () => new Promise(() => undefined),
      newId: () => 'under-way',
      keep: (key, field) => (field === null ? left.delete(key) : left.set(key, field)),
    });
    before.edit('plan', 'Half a sen', true);
    await vi.advanceTimersByTimeAsync(1);
    before.edit('plan', 'Half a sentence.');
    // The server had it; the answer never came.
    server.stored.set('plan', { value: 'Half a sen', version: 1, mutationId: 'under-way' });

    const after = make(server);
    after.accept('plan', 'Half a sen', 1);
    after.restore(left);
    expect(after.get('plan').value).toBe('Half a sentence.');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.stored.get('plan')).toMatchObject({ value: 'Half a sentence.', version: 2 });
    expect(after.unsaved()).toEqual([]);
  });

  it('ask for a choice where somebody wrote while the killed page was away', async () => {
    const server = makeServer();
    const drafts = make(server);
    server.writeElsewhere('plan', 'Written by a colleague.');
    drafts.accept('plan', 'Written by a colleague.', 1);
    drafts.restore(new Map([['plan', { value: 'Typed before.', base: '', version: 0, sent: null }]]));
    await vi.advanceTimersByTimeAsync(1);
    expect(drafts.get('plan')).toMatchObject({
      value: 'Typed before.',
      state: { kind: 'conflict', theirs: 'Written by a colleague.' },
    });
  });

  it('are kept while the server is away, and sent when it is back', async () => {
    const server = makeServer();
    const drafts = make(server);
    server.setReachable(false);
    drafts.edit('plan', 'Typed offline.');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(drafts.unsaved()).toEqual(['plan']);
    server.setReachable(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.stored.get('plan')?.value).toBe('Typed offline.');
    expect(drafts.unsaved()).toEqual([]);
  });

  it('meet no conflict of their own when an answer was lost', async () => {
    const server = makeServer();
    const drafts = make(server);
    server.setLosesAnswers(true);
    drafts.edit('plan', 'Once.');
    await vi.advanceTimersByTimeAsync(900);
    drafts.edit('plan', 'Once. And more.');
    server.setLosesAnswers(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.stored.get('plan')).toMatchObject({ value: 'Once. And more.', version: 2 });
    expect(drafts.get('plan').state.kind).toBe('saved');
  });
});
