/**
 * How long a clinician's text waits to be saved once a trouble is over: a session of twelve in a real Chromium whose processor is slowed
 * down sixfold, typed with real keys while the server stands still, is killed, is cut off, or gets no connection to its database. What is
 * timed is from the end of the trouble (or the last key, whichever is later) to "Saved". Build first (`pnpm build`), then
 * `pnpm --filter @concord/api exec tsx ../dashboard/bench/saved-after-trouble.ts`. THROTTLE is how many times slower, ROUNDS how often
 * each trouble is made, TROUBLE=word takes only those whose name has the word.
 */
import { cpus, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../e2e/chromium.ts';
import { openKeyboardPractice } from '../e2e/keyboard-practice.ts';
import { startProduct } from '../e2e/product.ts';
import { exhaustDatabase } from './trouble/exhaust-database.ts';
import { openWay } from './trouble/way-between.ts';
import { openDesk, openNote, sentenceOf } from './typing/open-desk.ts';
import { typeSentence } from './typing/type-sentence.ts';

const throttle = Number(process.env['THROTTLE'] ?? '6');
const rounds = Number(process.env['ROUNDS'] ?? '3');
const only = process.env['TROUBLE'] ?? '';
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const product = await startProduct('empty');
const way = await openWay(product.url);
const browser = await openBrowser();
try {
  openKeyboardPractice(Date.now(), product.dataDirectory);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openDesk(page, way.url);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await devtools.send('Network.enable');
  const network = (offline: boolean, latency: number, bytesASecond: number): Promise<unknown> =>
    devtools.send('Network.emulateNetworkConditions', {
      offline,
      latency,
      downloadThroughput: bytesASecond,
      uploadThroughput: bytesASecond,
    });
  const standStill = async (seconds: number): Promise<void> => {
    product.suspend();
    await wait(seconds * 1_000);
    product.resume();
  };
  const cutOff = async (seconds: number): Promise<void> => {
    way.swallow();
    await wait(seconds * 1_000);
    way.letThrough();
  };
  const troubles: Readonly<Record<string, () => Promise<unknown>>> = {
    none: () => Promise.resolve(),
    'the server stands still for 3 s': () => standStill(3),
    'the server stands still for 12 s': () => standStill(12),
    'the server stands still for 40 s': () => standStill(40),
    'the way swallows everything for 3 s': () => cutOff(3),
    'the way swallows everything for 12 s': () => cutOff(12),
    'the way swallows everything for 40 s': () => cutOff(40),
    'the browser is offline for 12 s': async () => {
      await network(true, 0, -1);
      await wait(12_000);
      await network(false, 0, -1);
    },
    'the network is slow for 12 s (1.5 s and 20 kB/s)': async () => {
      await network(false, 1_500, 20_000);
      await wait(12_000);
      await network(false, 0, -1);
    },
    'the server is killed, and back after 20 s': async () => {
      await product.kill();
      await wait(20_000);
      await product.startAgain();
    },
    'the database has no connection left for 25 s': async () => {
      // Those that the server has open are let go when they were idle for ten seconds.
      const giveBack = exhaustDatabase(product.dataDirectory);
      await wait(25_000);
      giveBack();
    },
  };
  const saved = page.locator('.ws-save[data-state="saved"]');
  say(`${cpus().length} × ${cpus()[0]?.model ?? ''}, throttled ${throttle} ×; each trouble ${rounds} times`);
  for (const [name, make] of Object.entries(troubles).filter(([title]) => title.includes(only))) {
    const waits: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await openNote(page, round);
      await page.locator('textarea[data-field$="/response"]').focus();
      const typing = typeSentence(page, sentenceOf(round + 11, 12));
      await wait(Math.random() * 2_500);
      await Promise.all([typing, make()]);
      const over = performance.now();
      await saved.waitFor({ timeout: 120_000 });
      waits.push((performance.now() - over) / 1_000);
    }
    const told = waits.map((seconds) => seconds.toFixed(1)).join(', ');
    say(`${name}: ${told} s; load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  }
} finally {
  await browser.close();
  way.close();
  product.resume();
  await product.stop();
}
