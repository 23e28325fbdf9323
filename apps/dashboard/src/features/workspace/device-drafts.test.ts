import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SealedItem } from '../../platform/device-store.ts';
import { createDeviceDrafts, type DeviceDrafts } from './device-drafts.ts';
import type { KeptField } from './drafts.ts';

/** The store of the device; what is changed there can be held up. */
const device = vi.hoisted(() => ({
  items: new Map<string, { id: string; place: string; keptAt: number; box: ArrayBuffer }>(),
  held: [] as (() => void)[] | null,
}));

vi.mock('../../platform/device-store.ts', () => ({
  changeSealed: async (put: readonly SealedItem[], remove: readonly string[]) => {
    const { held } = device;
    if (held !== null) await new Promise<void>((go) => held.push(go));
    for (const item of put) device.items.set(item.id, item);
    for (const id of remove) device.items.delete(id);
  },
  listSealed: (place: string) =>
    Promise.resolve(
      [...device.items.values()]
        .filter((item) => item.place === place)
        // The buffers of jsdom are none to Node's cryptography.
        .map(({ box, ...item }) => ({ ...item, box: Buffer.from(box) as unknown as ArrayBuffer })),
    ),
  removeSealedBefore: () => Promise.resolve(),
}));

const key = btoa('0123456789abcdef0123456789abcdef');
const openPage = (): DeviceDrafts =>
  createDeviceDrafts({
    userId: 'noor',
    sessionId: 'monday',
    now: () => 0,
    askForKey: () => Promise.resolve(key),
  });
const written = (value: string, version = 0): KeptField => ({ value, base: '', version, sent: null });
const texts = async (page: DeviceDrafts): Promise<readonly (readonly [string, string])[]> =>
  [...(await page.load())].map(([field, { value }]) => [field, value] as const);

describe('what a device keeps of a session', () => {
  beforeEach(() => {
    device.items.clear();
    device.held = null;
  });

  it('is there for the next page after this one was killed', async () => {
    const page = openPage();
    page.keep('ada/plan', written('Walk to the lake.'));
    await vi.waitFor(() => expect(device.items.size).toBe(1));
    expect(await texts(openPage())).toEqual([['ada/plan', 'Walk to the lake.']]);
  });

  it('does not come back to the page that wrote it, where it may have been saved and written on since', async () => {
    const page = openPage();
    page.keep('ada/plan', written('Walk to'));
    await vi.waitFor(() => expect(device.items.size).toBe(1));
    // Saved in full a moment later; the copy is still there while the page is opened again.
    device.held = [];
    page.keep('ada/plan', null);
    expect(await texts(page)).toEqual([]);
  });

  it('comes back once only, and is gone from the device when it is on record', async () => {
    const killed = openPage();
    killed.keep('ada/plan', written('Walk to the lake.'));
    await vi.waitFor(() => expect(device.items.size).toBe(1));
    const page = openPage();
    expect(await texts(page)).toEqual([['ada/plan', 'Walk to the lake.']]);
    expect(await texts(page)).toEqual([]);
    page.keep('ada/plan', written('Walk to the lake, daily.', 1));
    await vi.waitFor(() => expect(device.items.size).toBe(2));
    page.keep('ada/plan', null);
    await vi.waitFor(() => expect(device.items.size).toBe(0));
  });

  it('is found and removed where somebody wrote on before it was read', async () => {
    const killed = openPage();
    killed.keep('ada/plan', written('Walk to the lake.'));
    await vi.waitFor(() => expect(device.items.size).toBe(1));
    const page = openPage();
    page.keep('ada/plan', written('Call the sponsor.'));
    await vi.waitFor(() => expect(device.items.size).toBe(2));
    expect(await texts(page)).toEqual([['ada/plan', 'Walk to the lake.']]);
    page.keep('ada/plan', null);
    await vi.waitFor(() => expect(device.items.size).toBe(0));
  });
});
