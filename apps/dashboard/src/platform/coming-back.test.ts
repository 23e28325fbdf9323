import { expect, test, vi } from 'vitest';

const load = async (address: string) => {
  window.history.replaceState({ key: 'x' }, '', address);
  vi.resetModules();
  return import('./coming-back.ts');
};

test('what the server said stands in the address no longer, and the filters still do', async () => {
  const { comingBack } = await load('/attendance?weeks=12&sign-in=refused#top');
  expect(comingBack).toBe('refused');
  expect(window.location.pathname + window.location.search + window.location.hash).toBe(
    '/attendance?weeks=12#top',
  );
  expect(window.history.state).toEqual({ key: 'x' });
});

test('words that are not the server’s say nothing', async () => {
  const { comingBack, sayComingBack } = await load('/?sign-in=Call%20this%20number');
  expect(comingBack).toBeNull();
  expect(window.location.search).toBe('');
  expect(sayComingBack(comingBack)).toBeNull();
});

test('every failure has a sentence, and no success', async () => {
  const { sayComingBack } = await load('/');
  for (const said of ['again', 'cancelled', 'unreachable', 'refused'] as const) {
    expect(sayComingBack(said)).toMatch(/\.$/);
  }
  for (const said of ['in', 'code', 'set-up', 'confirmed'] as const) expect(sayComingBack(said)).toBeNull();
});
