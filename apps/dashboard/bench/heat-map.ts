/**
 * How long the attendance heat map of 40 groups × 52 weeks takes on a slow machine: the built product in a real Chromium whose
 * processor is slowed down four times through its debugging protocol. The time runs from the moment at which the page has the answer in
 * hand until the frame with the finished map (all rows, all numbers) has been handed to the screen; once on a page that was opened with it, and once on one
 * that showed 26 weeks before. Run: npx tsx bench/heat-map.ts (after pnpm build). RUNS is how often, SLOWDOWN how many times slower;
 * TRACE=file writes what Chromium did in one run more of each.
 */
import { loadavg } from 'node:os';
import type { Browser, Page, Route } from 'playwright-core';
import { openBrowser } from '../e2e/chromium.ts';
import { startProduct } from '../e2e/product.ts';
import { readNoted, watchHeatMap, type Noted } from './heat/watch-page.ts';
import { makeTrend } from './make-trend.ts';
import { traced } from './traced.ts';

const runs = Number(process.env['RUNS'] ?? '15');
const slowdown = Number(process.env['SLOWDOWN'] ?? '4');
const trace = process.env['TRACE'] ?? '';
const [groups, weeks] = [40, 52];
const week = 7 * 86_400_000;
/** As many weeks as were asked for. */
async function answerWithTrend(route: Route): Promise<void> {
  const body = route.request().postData() ?? '';
  if (!body.includes('"AttendanceTrend"')) return route.continue();
  const [, from = '', to = ''] = /"from":"([\d-]+)","to":"([\d-]+)"/.exec(body) ?? [];
  const asked = Math.floor((Date.parse(to) - Date.parse(from)) / week) + 1;
  return route.fulfill({ json: { data: { attendanceTrend: makeTrend(groups, asked) } } });
}

/** The page is opened with the map on it. */
async function measureCold(page: Page): Promise<Noted> {
  await page.goto('/attendance?range=52w');
  return readNoted(page);
}

/** The page has shown 26 weeks for a while, and 52 are chosen. */
async function measureWarm(page: Page): Promise<Noted> {
  await page.goto('/attendance?range=26w');
  await page.locator('.heat [data-cell]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.getByLabel('Range').selectOption('52w');
  return readNoted(page);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function say(label: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
  process.stdout.write(`  ${label}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms\n`);
}

async function measure(
  browser: Browser,
  page: Page,
  what: string,
  once: (page: Page) => Promise<Noted>,
): Promise<void> {
  await once(page);
  const noted: Noted[] = [];
  for (let run = 0; run < runs; run += 1) noted.push(await once(page));
  process.stdout.write(
    `${what}: ${groups} groups × ${weeks} weeks, ${noted[0]?.cells ?? 0} cells to open, processor slowed down ${slowdown} ×, ` +
      `${runs} runs, load average ${(loadavg()[0] ?? 0).toFixed(1)}\n`,
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
  say(
    'with the cells that are walked through and heard',
    noted.map((one) => one.complete - one.answered),
  );
  if (trace === '') return;
  await browser.startTracing(page, {
    path: `${trace}.${what.replaceAll(' ', '-')}.json`,
    categories: traced,
  });
  await once(page);
  await browser.stopTracing();
}

const url = process.env['PRODUCT_URL'];
const product = url === undefined ? await startProduct('demo') : { url, stop: () => Promise.resolve() };
const browser = await openBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: product.url });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel(/e-?mail/i).fill('director@demo.example');
  await page.getByLabel(/password/i).fill('concord-demo-only');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await watchHeatMap(page, weeks);
  await page.route('**/graphql*', answerWithTrend);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await measure(browser, page, 'opened with it', measureCold);
  await measure(browser, page, 'after 26 weeks', measureWarm);
} finally {
  await browser.close();
  await product.stop();
}
