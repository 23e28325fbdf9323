/**
 * How long a clinician waits for a letter, and for "Saved": a session of twelve with all twelve notes written, in a real Chromium
 * whose processor is slowed down fourfold, typed with real keys. In turn with each sentence on the desk one is typed into a page that
 * has a text area and nothing else, under the same load: what the desk adds is the difference. Build first (`pnpm build`), then
 * `pnpm --filter @concord/api exec tsx ../dashboard/bench/typing-on-the-desk.ts`. THROTTLE is how many times slower, BURSTS how
 * many sentences are typed into each; TRACE=file writes what Chromium did meanwhile.
 */
import { cpus, loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/chromium.ts';
import { openKeyboardPractice, twelveMembers } from '../e2e/keyboard-practice.ts';
import { startProduct } from '../e2e/product.ts';
import { openBarePage } from './typing/bare-page.ts';
import { openDesk, openNote, sentenceOf } from './typing/open-desk.ts';
import { typeSentence } from './typing/type-sentence.ts';
import { traced } from './traced.ts';
import { beginStamps, readStamps, watchPage, type Stamps } from './typing/watch-page.ts';

const throttle = Number(process.env['THROTTLE'] ?? '4');
const bursts = Number(process.env['BURSTS'] ?? '36');
const trace = process.env['TRACE'] ?? '';

const share = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] ??
  Number.NaN;
const summary = (values: readonly number[]): string =>
  `p50 ${share(values, 0.5).toFixed(1)} ms, p95 ${share(values, 0.95).toFixed(1)} ms, most ${share(values, 1).toFixed(1)} ms (${values.length})`;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// The browser reports no key that took less than 16 ms: each of those counts as 16.
const byBrowser = ({ eventTiming }: Stamps, keys: number): readonly number[] => {
  const reported = [...eventTiming].sort((a, b) => b - a).slice(0, keys);
  return [...reported, ...Array.from({ length: Math.max(0, keys - reported.length) }, () => 16)];
};

/**
 * Slows a page down. Chromium does so by keeping the page's main thread busy, also while it has nothing to do: a hidden page that is
 * slowed down takes more than half of a processor from the page that is measured. So only the page in front is.
 */
const slowingOf = async (one: Page): Promise<(rate: number) => Promise<void>> => {
  const devtools = await one.context().newCDPSession(one);
  return async (rate) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  };
};

const product = await startProduct('empty');
const browser = await openBrowser();
try {
  openKeyboardPractice(Date.now(), product.dataDirectory);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchPage(page);
  await openDesk(page, product.url);
  const bare = await openBarePage(context);
  const [slowDesk, slowBare] = [await slowingOf(page), await slowingOf(bare)];
  await beginStamps(page);
  await beginStamps(bare);
  if (trace !== '') await browser.startTracing(page, { path: trace, categories: traced });
  let keys = 0;
  for (let burst = 0; burst < bursts; burst += 1) {
    const sentence = sentenceOf(burst + 7, 5);
    await page.bringToFront();
    await slowDesk(throttle);
    await openNote(page, burst % twelveMembers.length);
    await page.locator('textarea[data-field$="/response"]').focus();
    keys += await typeSentence(page, sentence);
    await page.locator('.ws-save[data-state="saved"]').waitFor();
    await page.waitForTimeout(100);
    await slowDesk(1);
    await bare.bringToFront();
    await slowBare(throttle);
    await typeSentence(bare, sentence);
    await slowBare(1);
  }
  if (trace !== '') await browser.stopTracing();
  const [desk, empty] = [await readStamps(page), await readStamps(bare)];
  const { saves } = desk;
  // A burst's last request is the save of its last key; earlier ones went while it was typed.
  const last = saves.filter(({ key, asked }) => key > 0 && asked > key);
  say(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  say(`throttled ${throttle} ×, ${twelveMembers.length} notes open, ${keys} keys in ${bursts} bursts`);
  say(`key to paint (own stamp): ${summary(desk.painted)}`);
  say(`  on the bare page: ${summary(empty.painted)}`);
  say(`key to paint (Event Timing): ${summary(byBrowser(desk, keys))}`);
  say(`  on the bare page: ${summary(byBrowser(empty, keys))}`);
  say(`last save request to "Saved": ${summary(last.map(({ asked, shown }) => shown - asked))}`);
  say(`last key to "Saved": ${summary(last.map(({ key, shown }) => shown - key))}`);
} finally {
  await browser.close();
  await product.stop();
}
