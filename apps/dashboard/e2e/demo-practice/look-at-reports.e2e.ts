import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, readDownload, signIn } from '../browser.ts';

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, 'director', { at: '/flow?view=census' });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(() => browser.close());

const figure = (title: string): Locator => page.getByRole('figure', { name: title, exact: true });
const panel = (title: string): Locator => page.getByRole('dialog', { name: title, exact: true });
const firstNumberOf = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0]);

/** The rows that stand behind the number which was just opened: as many as their count says. */
async function countRowsBehind(title: string): Promise<number> {
  await panel(title).locator('tbody tr').first().waitFor();
  const rows = await panel(title).locator('tbody tr').count();
  expect(firstNumberOf(await panel(title).locator('.rows-count').textContent())).toBe(rows);
  return rows;
}

/** Until the figure shows what was last chosen: the answer before it stands, marked as busy, while it is asked again. */
const settle = (): Promise<void> => page.locator('[aria-busy]').first().waitFor({ state: 'detached' });

/** Closes the rows, and waits until the page is free again. */
async function closeRows(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The figure as a table and as a CSV file: the same rows under the same heads. */
async function compareTableWithCsv(title: string, fileName: RegExp): Promise<void> {
  await figure(title).getByRole('button', { name: 'Table' }).click();
  const table = figure(title).locator('.figure-table');
  await table.locator('tbody tr').first().waitFor();
  const heads = await table
    .locator('thead button')
    .evaluateAll((all) => all.map((head) => head.firstChild?.textContent ?? ''));
  const saved = page.waitForEvent('download');
  await figure(title).getByRole('button', { name: 'CSV' }).click();
  const csv = await saved;
  expect(csv.suggestedFilename()).toMatch(fileName);
  const lines = (await readDownload(csv))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe(heads.join(','));
  expect(lines).toHaveLength((await table.locator('tbody tr').count()) + 1);
}

/** What the first column of the open list reads, from above. */
const readColumn = (title: string, cells: string): Promise<readonly string[]> =>
  figure(title).locator(`tbody tr > ${cells}`).allInnerTexts();

/** Until the figure's list stands in the order of a column. */
const waitForOrder = (
  title: string,
  column: string,
  way: 'ascending' | 'descending' | 'none',
): Promise<void> => figure(title).locator(`th[aria-sort=${way}]`, { hasText: column }).waitFor();

describe('a director looks at who entered and left', () => {
  const list = 'Who left, and how';

  it('narrows the census to the open groups, and opens the exits that one number counts', async () => {
    const census = figure('Census, entries and exits, by week');
    await census.waitFor();
    await page.getByRole('combobox', { name: 'Enrolment', exact: true }).selectOption('open');
    await page.waitForURL(/enrolment=open/);
    await page.getByRole('combobox', { name: 'By', exact: true }).selectOption('month');
    await figure('Census, entries and exits, by month').waitFor();
    await settle();
    const left = figure('Census, entries and exits, by month').getByRole('button', { name: /: \d+ left$/ });
    const said = firstNumberOf(
      /: (\d+) left$/.exec((await left.first().getAttribute('title')) ?? '')?.[1] ?? null,
    );
    await left.first().click();
    expect(await countRowsBehind('Exits')).toBe(said);
    await closeRows();
  });

  it('keeps filters and view over a reload, and goes back through the choices', async () => {
    await page.reload();
    await figure('Census, entries and exits, by month').waitFor();
    expect(await page.getByRole('combobox', { name: 'Enrolment', exact: true }).inputValue()).toBe('open');
    await page.getByRole('link', { name: 'Exits and entries' }).click();
    await figure(list).waitFor();
    expect(await page.getByRole('combobox', { name: 'Enrolment', exact: true }).inputValue()).toBe('open');
    await page.goBack();
    await figure('Census, entries and exits, by month').waitFor();
    await page.goForward();
    await figure(list).waitFor();
  });

  it('puts the exits in order of length, and the order outlives a reload', async () => {
    await figure(list).getByRole('button', { name: 'Days' }).click();
    await waitForOrder(list, 'Days', 'descending');
    expect(page.url()).toContain('order=-days');
    const days = (await readColumn(list, 'td:nth-child(7)')).map((text) => Number(text.replaceAll(',', '')));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    await page.reload();
    await waitForOrder(list, 'Days', 'descending');
    expect(days).toEqual(
      (await readColumn(list, 'td:nth-child(7)')).map((text) => Number(text.replaceAll(',', ''))),
    );
  });

  it('reads the same exits as a table and as CSV', () => compareTableWithCsv(list, /^exits-[\d-]+\.csv$/));
});

describe('a director looks at how goals move', () => {
  const moved = 'How goals moved, by month';

  it('opens behind a number the ratings that rose', async () => {
    await page.goto('/goals?kind=process');
    const rose = figure(moved).getByRole('button', { name: /: \d+ improved$/ });
    await rose.last().waitFor();
    const said = firstNumberOf(
      /: (\d+) improved$/.exec((await rose.last().getAttribute('title')) ?? '')?.[1] ?? null,
    );
    await rose.last().click();
    expect(await countRowsBehind('Ratings')).toBe(said);
    expect(await panel('Ratings').getByText('▲ from').count()).toBe(said);
  });

  it('finds the rows again after a reload, and none of them on the way back', async () => {
    await page.reload();
    await panel('Ratings').locator('tbody tr').first().waitFor();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await figure(moved).waitFor();
    expect(await page.getByRole('combobox', { name: 'Kind', exact: true }).inputValue()).toBe('process');
  });

  it('reads the same months as a table and as CSV', () =>
    compareTableWithCsv(moved, /^goals-by-month-[\d-]+\.csv$/));

  it('picks the goals that moved down, and opens the ratings of one', async () => {
    await page.getByRole('link', { name: 'By member' }).click();
    await page.getByRole('combobox', { name: 'Goals', exact: true }).selectOption('declined');
    await page.waitForURL(/show=declined/);
    const ratings = page.getByRole('listitem').getByRole('link', { name: /^\d+ ratings$/ });
    const said = firstNumberOf(await ratings.first().textContent());
    await ratings.first().click();
    const goal = panel('Ratings of one goal');
    await goal.locator('tbody tr').first().waitFor();
    expect(await goal.locator('tbody tr').count()).toBe(said);
    await closeRows();
  });
});

describe('a director looks at who facilitates with whom', () => {
  const pairs = 'Who leads together';

  it('opens from a pair exactly the sessions that the two led together', async () => {
    await page.goto('/cofac');
    await figure('Who facilitates what, with whom').waitFor();
    await page.getByRole('link', { name: 'Pairs' }).click();
    const together = figure(pairs).getByRole('link', { name: /together$/ });
    const said = firstNumberOf(await together.first().textContent());
    await together.first().click();
    expect(await countRowsBehind('Sessions held')).toBe(said);
    await closeRows();
  });

  it('puts the pairs in order of name, and goes back to the most sessions first', async () => {
    const mostFirst = await readColumn(pairs, 'th');
    await figure(pairs).getByRole('button', { name: 'Clinician' }).click();
    await waitForOrder(pairs, 'Clinician', 'ascending');
    expect(page.url()).toContain('order=clinician');
    const byName = await readColumn(pairs, 'th');
    expect(byName).toEqual(mostFirst.toSorted((a, b) => a.localeCompare(b, 'en')));
    await page.goBack();
    await waitForOrder(pairs, 'Clinician', 'none');
    expect(await readColumn(pairs, 'th')).toEqual(mostFirst);
  });

  it('reads the same pairs as a table and as CSV', () =>
    compareTableWithCsv(pairs, /^facilitator-pairs-[\d-]+\.csv$/));

  it('met no error on any page', () => expect(complaints).toEqual([]));
});
