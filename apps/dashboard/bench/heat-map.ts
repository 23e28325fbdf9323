import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { chromium, type Page, type Route } from 'playwright-core';
import { startProduct } from '../e2e/product.ts';
import { makeTrend } from './make-trend.ts';

// How long the attendance heat map of 40 groups × 52 weeks takes on a slow machine: the built product in a real Chromium whose
// processor is slowed down four times through its debugging protocol. The time runs from the moment at which the page has the answer in
// hand until the frame with the finished map has been handed to the screen. Run: npx tsx bench/heat-map.ts (after pnpm build).

const runs = Number(process.env['RUNS'] ?? '15');
const slowdown = Number(process.env['SLOWDOWN'] ?? '4');
const [groups, weeks] = [40, 52];

/** What the page notes of itself; all in milliseconds of the page's own clock. */
interface Noted {
  readonly answered: number;
  readonly inserted: number;
  readonly painted: number;
  readonly cells: number;
}

/** Runs in the page before anything else: notes when the answer was read, when the map stood in the page, and when it was painted. */
function watchPage(): void {
  const noted = { answered: 0, inserted: 0, painted: 0, cells: 0 };
  (globalThis as unknown as { noted: typeof noted }).noted = noted;
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await ask(input, init);
    if (!(typeof init?.body === 'string' && init.body.includes('"AttendanceTrend"'))) return response;
    const text = await response.text();
    noted.answered = performance.now();
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const observer = new MutationObserver(() => {
    const cells = document.querySelectorAll('.heat [data-cell]').length;
    if (cells === 0 || noted.inserted > 0) return;
    noted.inserted = performance.now();
    noted.cells = cells;
    // The first task after the next frame: style, layout and paint of the map are done by then.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        noted.painted = performance.now();
      };
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function answerWithTrend(route: Route): Promise<void> {
  const body = route.request().postData() ?? '';
  if (!body.includes('"AttendanceTrend"')) return route.continue();
  return route.fulfill({ json: { data: { attendanceTrend: makeTrend(groups, weeks) } } });
}

async function measureOnce(page: Page): Promise<Noted> {
  await page.goto('/attendance?range=52w');
  await page.waitForFunction(() => (globalThis as unknown as { noted?: Noted }).noted?.painted !== 0);
  return page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function say(label: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
  process.stdout.write(`${label}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms\n`);
}

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error('Install Chromium, or say in CHROMIUM_PATH where it is.');
const url = process.env['PRODUCT_URL'];
const product = url === undefined ? await startProduct('demo') : { url, stop: () => Promise.resolve() };
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: product.url });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel(/e-?mail/i).fill('director@demo.example');
  await page.getByLabel(/password/i).fill('concord-demo-only');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await page.addInitScript(watchPage);
  await page.route('**/graphql*', answerWithTrend);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await measureOnce(page);
  const noted: Noted[] = [];
  for (let run = 0; run < runs; run += 1) noted.push(await measureOnce(page));
  process.stdout.write(
    `${groups} groups × ${weeks} weeks, ${noted[0]?.cells ?? 0} cells to open, processor slowed down ${slowdown} ×, ${runs} runs, ` +
      `load average ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
  );
  say(
    'from the answer to the map in the page',
    noted.map((one) => one.inserted - one.answered),
  );
  say(
    'from there to its paint',
    noted.map((one) => one.painted - one.inserted),
  );
  say(
    'altogether',
    noted.map((one) => one.painted - one.answered),
  );
} finally {
  await browser.close();
  await product.stop();
}
