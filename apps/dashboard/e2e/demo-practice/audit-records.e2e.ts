import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signIn } from '../browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('an auditor works through ten findings by keyboard', () => {
  let page: Page;
  const row = (index: number) => page.locator(`#finding-${index}`);
  const lookedAt = (index: number): Promise<void> =>
    page.locator(`#finding-${index}[data-looked-at]`).waitFor();

  beforeAll(async () => {
    page = await signIn(browser, 'auditor');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('returns seven to their authors, each with what is to be mended', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await page.getByRole('listbox', { name: 'Findings' }).waitFor();
    for (let index = 0; index < 7; index += 1) {
      await lookedAt(index);
      await page.keyboard.press('b');
      await page.getByRole('dialog', { name: 'Return to the author: 1 finding' }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await row(index).getByText('returned', { exact: true }).waitFor();
    }
  });

  it('chooses three and waives them at once, with a reason', async () => {
    await lookedAt(7);
    await page.keyboard.press('Space');
    for (const index of [8, 9]) {
      await page.keyboard.press('j');
      await lookedAt(index);
      await page.keyboard.press('Space');
    }
    await page.getByText('3 findings chosen.').waitFor();
    await page.keyboard.press('w');
    await page.getByRole('dialog', { name: 'Waive: 3 findings' }).waitFor();
    await page.keyboard.type('The paper chart of that week holds what is missing here.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const index of [7, 8, 9]) await row(index).getByText('waived until').waitFor();
  });

  it('takes the last decision back', async () => {
    await page.keyboard.press('u');
    await row(9).getByText('waived until').waitFor({ state: 'detached' });
    await page.goto('/audit?view=decisions');
    // Seven and two of these, three and two that stood there before.
    await page.getByRole('region', { name: 'Returned' }).getByText('10 findings.').waitFor();
    await page.getByRole('region', { name: 'Waived' }).getByText('4 findings.').waitFor();
  });

  it('sees which field fails and that the others are written, and no word of any', async () => {
    await page.goto('/audit?rule=risk-not-documented');
    const record = page.getByRole('region', { name: 'The record' });
    await record.locator('[data-fails]').first().waitFor();
    expect(await record.locator('[data-fails] dt').allTextContents()).toEqual([
      expect.stringContaining('Suicidal ideation'),
      expect.stringContaining('Homicidal ideation'),
    ]);
    const response = record.locator('div', { has: page.getByText('Individual response', { exact: true }) });
    expect(await response.last().locator('dd').textContent()).toBe('written');
  });
});

describe('a sample of 30', () => {
  const drawn = async (page: Page): Promise<string[]> => {
    await page.getByRole('heading', { name: 'What the seed draws now' }).waitFor();
    return page.locator('section[aria-label="Records"] tbody th').allTextContents();
  };
  const define = async (page: Page, title: string): Promise<string[]> => {
    await page.getByRole('group', { name: 'Reviewers' }).getByRole('checkbox').first().waitFor();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('What it is for').fill('The payer has announced a review of these weeks.');
    await page.getByLabel('Seed').fill('harvest-2026');
    for (const box of await page.getByRole('group', { name: 'Reviewers' }).getByRole('checkbox').all()) {
      await box.check();
    }
    await page.getByRole('button', { name: 'How many would that be?' }).click();
    await page.getByText(/^30 of \d+ notes\.$/).waitFor();
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    return drawn(page);
  };
  let sample = '';

  it('is drawn twice from the same seed, by two people, and is the same', async () => {
    const auditor = await signIn(browser, 'auditor', { at: '/audit/samples/new' });
    const first = await define(auditor, 'Notes of the last weeks');
    const director = await signIn(browser, 'director', { at: '/audit/samples/new' });
    const second = await define(director, 'The same once more');
    expect(first).toHaveLength(30);
    expect(new Set(first).size).toBe(30);
    expect(second).toEqual(first);

    await director.getByRole('button', { name: 'Start and freeze' }).click();
    await director.getByText('30 notes; drawn again now: the same').waitFor();
    sample = new URL(director.url()).pathname;
    const frozen = await director
      .locator('section[aria-label="Records"] tbody tr td:nth-child(2)')
      .allTextContents();
    expect(frozen).toEqual(first);
  });

  it('opens a note to the reviewer whom it names, who finishes the checklist', async () => {
    const page = await signIn(browser, 'auditor', { at: sample });
    await page.getByRole('link', { name: 'Review the next record' }).click();
    await page.getByText('Each look is recorded.').waitFor();
    const response = page
      .getByRole('region', { name: 'Progress note' })
      .locator('div', { has: page.getByText('Individual response', { exact: true }) });
    expect((await response.locator('dd').textContent())?.length).toBeGreaterThan(20);
    for (const question of await page.locator('form fieldset').all())
      await question.getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Finish the review' }).click();
    await page.getByText('0 of 1 reviewed record is in error').waitFor();
  });

  for (const look of [
    { width: 1440, dark: false },
    { width: 800, dark: true },
  ]) {
    it(`and the audit’s pages raise no barrier at ${look.width} pixels, ${look.dark ? 'dark' : 'light'}`, async () => {
      const page = await signIn(browser, 'auditor', look);
      const found: string[] = [];
      const views = ['worklist', 'decisions', 'samples'].map((view) => `/audit?view=${view}`);
      for (const address of [...views, '/audit/samples/new', sample]) {
        await page.goto(address);
        await page.locator('main .card').first().waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...(await findBarriers(page)).map((barrier) => `${address} ${barrier}`));
      }
      await page.getByRole('link', { name: 'Review the next record' }).click();
      await page.getByRole('button', { name: 'Finish the review' }).waitFor();
      found.push(...(await findBarriers(page)).map((barrier) => `review ${barrier}`));
      expect(found).toEqual([]);
    });
  }
});
