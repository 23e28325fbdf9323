import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signInWith } from '../browser.ts';
import {
  clinicianEmail,
  clinicianPassword,
  colleagueEmail,
  openPracticeOfTwo,
  readExported,
} from '../keyboard-practice.ts';
import { startProduct, type Product } from '../product.ts';

const plan = '.ws-middle textarea[data-field$="/plan"]';
const looks = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 800, colorScheme: 'light' },
  { width: 800, colorScheme: 'dark' },
] as const;

describe('two facilitators at the desk of one session', () => {
  let product: Product;
  let browser: Browser;
  /** Each in a browser profile of their own. */
  let lead: Page;
  let co: Page;

  beforeAll(async () => {
    product = await startProduct('empty');
    openPracticeOfTwo(Date.now(), product.dataDirectory);
    browser = await openBrowser();
    [lead, co] = [await signIn(clinicianEmail), await signIn(colleagueEmail)];
    // Who leads is asked to document the session; who co-leads comes to the same desk.
    await lead.getByRole('link', { name: /Document 12 seats/ }).click();
    await lead.getByRole('grid', { name: 'Members of the session' }).waitFor();
    await lead.getByRole('row').first().focus();
    await lead.keyboard.press('*');
    await lead.getByText('12 came').waitFor();
    await isSaved(lead);
    await co.goto(lead.url());
    await co.getByRole('grid', { name: 'Members of the session' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  async function signIn(email: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      baseURL: product.url,
    });
    const page = await context.newPage();
    await signInWith(page, email, clinicianPassword, '/document');
    return page;
  }
  const isSaved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor();
  const colleagues = (page: Page): Locator => page.getByRole('status', { name: 'Colleagues' });
  /** Whoever is there says where they are every ten seconds. */
  const reads = (page: Page, words: string): Promise<void> =>
    expect.poll(() => colleagues(page).textContent(), { timeout: 30_000, interval: 250 }).toBe(words);
  const open = async (page: Page, member: string): Promise<void> => {
    await page.getByRole('row').filter({ hasText: member }).click();
    await page.getByRole('heading', { name: member }).waitFor();
  };
  const notesOnRecord = (): string => readExported('progress_notes.csv', product.dataDirectory);

  it('each sees that the other is there, and at whose record', async () => {
    await open(lead, 'Ada Achterberg');
    await open(co, 'Bruno Bellweather');
    await reads(lead, 'Imke Tolliver is here, at Bruno Bellweather');
    await reads(co, 'Noor Waverly is here, at Ada Achterberg');
  });

  it('each sees that the other has opened the same record', async () => {
    await open(co, 'Ada Achterberg');
    await reads(lead, 'Imke Tolliver has this record open too');
    await reads(co, 'Noor Waverly has this record open too');
  });

  it('keeps both texts where both wrote into the same field, says whose is whose, and asks', async () => {
    // Both fields are read before either is written.
    await co.locator(plan).click();
    await lead.locator(plan).click();
    await lead.keyboard.type('Call the sponsor on Monday.');
    await isSaved(lead);
    await co.keyboard.type('Practise pacing daily.');
    const conflict = co.locator('.ws-conflict');
    await conflict.getByText('Noor Waverly wrote here too.').waitFor();
    await conflict.getByText('Call the sponsor on Monday.').waitFor();
    await conflict.getByText('Practise pacing daily.').waitFor();
    // Nothing was overwritten on either side.
    expect(await lead.locator(plan).inputValue()).toBe('Call the sponsor on Monday.');
    expect(await co.locator(plan).inputValue()).toBe('Practise pacing daily.');
    const onRecord = notesOnRecord();
    expect(onRecord).toContain('Call the sponsor on Monday.');
    expect(onRecord).not.toContain('Practise pacing daily.');
  });

  it.each(looks)('shows the question without a barrier at $width pixels, $colorScheme', async (look) => {
    await co.setViewportSize({ width: look.width, height: 900 });
    await co.emulateMedia({ colorScheme: look.colorScheme });
    const conflict = co.locator('.ws-conflict');
    await conflict.scrollIntoViewIfNeeded();
    const overflow = await co.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await findBarriers(co)).toEqual([]);
  });

  it('records what is chosen, and the other sees it without losing their place', async () => {
    await co
      .locator('.ws-conflict')
      .getByRole('button', { name: /Take both/ })
      .click();
    await isSaved(co);
    expect(notesOnRecord()).toContain('Call the sponsor on Monday.\nPractise pacing daily.');
    // The other reads an older text: what they write on it is a question again, and no loss.
    await lead.locator(plan).click();
    await lead.keyboard.press('Control+End');
    await lead.keyboard.type(' He agreed.');
    const conflict = lead.locator('.ws-conflict');
    await conflict.getByText('Imke Tolliver wrote here too.').waitFor();
    await conflict.getByText('Call the sponsor on Monday. He agreed.').waitFor();
    await conflict.getByRole('button', { name: 'Take this' }).click();
    await isSaved(lead);
    expect(await lead.locator(plan).inputValue()).toBe('Call the sponsor on Monday.\nPractise pacing daily.');
  });

  it('no longer says that somebody is there who has left', async () => {
    await co.goto('/');
    await reads(lead, '');
  });
});
