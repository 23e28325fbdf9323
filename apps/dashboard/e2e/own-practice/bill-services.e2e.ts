import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billingPassword, emailOf, openBillingPractice } from '../billing-practice.ts';
import { findBarriers, openBrowser, readDownload, signInWith } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { readPdf } from '../read-pdf.ts';

describe('a biller', () => {
  let product: Product;
  let browser: Browser;
  let biller: Page;
  const openedAt = Date.now();

  async function open(who: 'biller' | 'clinician'): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      baseURL: product.url,
    });
    const page = await context.newPage();
    await signInWith(page, emailOf(who), billingPassword, who === 'biller' ? '/billing' : '/document');
    return page;
  }

  beforeAll(async () => {
    product = await startProduct('empty');
    openBillingPractice(openedAt, product.dataDirectory);
    browser = await openBrowser();
    biller = await open('biller');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const services = () => biller.getByRole('region', { name: 'Services', exact: true });
  const rowOf = (name: string) => services().getByRole('row').filter({ hasText: name });
  const panelOf = (name: string) => biller.getByRole('dialog', { name });
  it('sees what is ready, what is held, and why', async () => {
    await rowOf('Ottilie Brandvold').getByText('ready', { exact: true }).waitFor();
    await rowOf('Rashid Quennell').getByText('held', { exact: true }).waitFor();
    expect(await findBarriers(biller)).toEqual([]);

    await biller.getByRole('button', { name: /held: No individual response/ }).click();
    await rowOf('Ottilie Brandvold').waitFor({ state: 'detached' });
    await services().getByRole('button', { name: 'Rashid Quennell' }).click();
    const why = panelOf('Rashid Quennell').getByRole('region', { name: 'Why it is held' });
    await why.getByText('No individual response', { exact: true }).waitFor();
    await why.getByText('Note not signed yet', { exact: true }).waitFor();
    // A biller reads which rule it is and what to do, and not what the note says.
    expect(await panelOf('Rashid Quennell').textContent()).not.toContain('night shifts');
    expect(await findBarriers(biller)).toEqual([]);
    await biller.keyboard.press('Escape');
  });

  it('finds it ready once the clinician has mended what the reason says, and signed', async () => {
    const clinician = await open('clinician');
    await clinician.getByRole('link', { name: 'Sign 1 note' }).click();
    await clinician.getByRole('row').filter({ hasText: 'Rashid Quennell' }).click();
    await clinician.getByRole('heading', { name: 'Rashid Quennell' }).waitFor();
    await clinician
      .getByRole('region', { name: 'Checks' })
      .getByRole('button', { name: 'No individual response' })
      .click();
    await clinician.keyboard.insertText(
      'Kept to the exercise for five minutes and said that the door nearby made it possible.',
    );
    await clinician.getByText('Saved', { exact: true }).waitFor();
    await clinician.keyboard.press('Control+Shift+Enter');
    const review = clinician.getByRole('dialog', { name: 'Review and sign' });
    await review
      .getByRole('row')
      .filter({ hasText: 'Rashid Quennell' })
      .getByText('ready', { exact: true })
      .waitFor();
    await review.locator('input[name="password"]').fill(billingPassword);
    await clinician.keyboard.press('Enter');
    await review.waitFor({ state: 'detached' });
    await clinician.context().close();

    await biller.goto('/billing');
    await rowOf('Rashid Quennell').getByText('ready', { exact: true }).waitFor();
  });

  it('saves the superbill of the client and the month as PDF and as CSV, with the number of the code alone', async () => {
    await services().getByRole('button', { name: 'Rashid Quennell' }).click();
    const superbill = panelOf('Rashid Quennell').getByRole('region', { name: 'Superbill' });
    const save = async (form: 'PDF' | 'CSV'): Promise<Buffer> => {
      const saved = biller.waitForEvent('download');
      await superbill.getByRole('button', { name: form, exact: true }).click();
      return readDownload(await saved);
    };
    const csv = (await save('CSV')).toString('utf8');
    expect(csv).toContain('90853');
    expect(csv).not.toMatch(/psychotherapy|breathing|door/i);
    await superbill.getByText(/1 service/).waitFor();
    const pdf = await save('PDF');
    const paper = await readPdf(pdf);
    expect(paper).toContain('Rashid Quennell');
    // One session of 90 minutes, on the day on which it began, is one unit of the code.
    const began = new Date(openedAt - 6 * 3_600_000).toISOString().slice(0, 10);
    const line = paper
      .slice(paper.indexOf(`\n${began}\n90853\n`))
      .trim()
      .split('\n')
      .slice(0, 4);
    expect(line).toEqual([began, '90853', '1', '90']);
    expect(paper).toContain('F41.1');
    expect(paper).toContain('Ines Hallorann, LCSW');
    // What was said in the room, and what the code is called by those who own its words, are on no bill.
    expect(paper).not.toMatch(/psychotherapy|breathing|door|night|panic|job|denied|Ottilie|Brandvold/i);
    expect(await findBarriers(biller)).toEqual([]);
  });
});
