/**
 * How long a clinician waits for a letter, and for "Saved": a session of twelve with all twelve notes written, in a real Chromium
 * whose processor is slowed down fourfold, typed with real keys. Build first (`pnpm build`), then
 * `pnpm --filter @concord/api exec tsx ../dashboard/bench/typing-on-the-desk.ts`. THROTTLE is how many times slower, BURSTS how
 * many sentences are typed; TRACE=file writes what Chromium did meanwhile.
 */
import { cpus, loadavg } from 'node:os';
import { openBrowser } from '../e2e/chromium.ts';
import { openKeyboardPractice, twelveMembers } from '../e2e/keyboard-practice.ts';
import { startProduct } from '../e2e/product.ts';
import { openDesk, openNote, sentenceOf } from './typing/open-desk.ts';
import { traced } from './traced.ts';
import { beginStamps, readStamps, watchPage } from './typing/watch-page.ts';

const throttle = Number(process.env['THROTTLE'] ?? '4');
const bursts = Number(process.env['BURSTS'] ?? '36');
const trace = process.env['TRACE'] ?? '';
/** Between two keys: a fast typist. */
const pause = 90;

const share = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] ??
  Number.NaN;
const summary = (values: readonly number[]): string =>
  `p50 ${share(values, 0.5).toFixed(1)} ms, p95 ${share(values, 0.95).toFixed(1)} ms, most ${share(values, 1).toFixed(1)} ms (${values.length})`;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const product = await startProduct('empty');
const browser = await openBrowser();
try {
  openKeyboardPractice(Date.now(), product.dataDirectory);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchPage(page);
  await openDesk(page, product.url);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  if (trace !== '') await browser.startTracing(page, { path: trace, categories: traced });
  await beginStamps(page);
  let keys = 0;
  for (let burst = 0; burst < bursts; burst += 1) {
    await openNote(page, burst % twelveMembers.length);
    await page.locator('textarea[data-field$="/response"]').focus();
    await page.keyboard.press('End');
    for (const letter of ` ${sentenceOf(burst + 7, 5)}`) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 20 });
      keys += 1;
      await page.waitForTimeout(pause - 20);
    }
    await page.locator('.ws-save[data-state="saved"]').waitFor();
    await page.waitForTimeout(100);
  }
  if (trace !== '') await browser.stopTracing();
  const { painted, eventTiming, saves } = await readStamps(page);
  // The browser reports no key that took less than 16 ms: each of those counts as 16.
  const reported = [...eventTiming].sort((a, b) => b - a).slice(0, keys);
  const byBrowser = [...reported, ...Array.from({ length: Math.max(0, keys - reported.length) }, () => 16)];
  // A burst's last request is the save of its last key; earlier ones went while it was typed.
  const last = saves.filter(({ key, asked }) => key > 0 && asked > key);
  say(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
  );
  say(`throttled ${throttle} ×, ${twelveMembers.length} notes open, ${keys} keys in ${bursts} bursts`);
  say(`key to paint (own stamp): ${summary(painted)}`);
  say(`key to paint (Event Timing): ${summary(byBrowser)}`);
  say(`last save request to "Saved": ${summary(last.map(({ asked, shown }) => shown - asked))}`);
  say(`last key to "Saved": ${summary(last.map(({ key, shown }) => shown - key))}`);
} finally {
  await browser.close();
  await product.stop();
}
