import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authenticator } from '../authenticator.ts';
import { findBarriers, openBrowser } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { clinicianEmail, clinicianPassword, openKeyboardPractice } from '../twelve-members.ts';

describe('a clinician in a practice that demands a second factor', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let authenticator: Authenticator;
  let recovery: string[] = [];

  const navigation = () => page.getByRole('navigation', { name: 'Pages' });
  const givePassword = async (): Promise<void> => {
    await page.goto('/');
    await page.getByLabel('E-mail').fill(clinicianEmail);
    await page.getByLabel('Password').fill(clinicianPassword);
    await page.keyboard.press('Enter');
  };
  const giveCode = async (code: string): Promise<void> => {
    await page.getByLabel('Code').fill(code);
    await page.keyboard.press('Enter');
  };
  const signOut = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  };

  beforeAll(async () => {
    product = await startProduct('empty', () => Promise.resolve({ CONCORD_SECOND_FACTOR: 'on' }));
    openKeyboardPractice(Date.now(), product.dataDirectory);
    browser = await openBrowser();
    page = await (await browser.newContext({ baseURL: product.url })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('sets up an authenticator at the first sign-in, and is in only with its first code', async () => {
    await givePassword();
    await page.getByRole('img', { name: 'QR code for an authenticator app' }).waitFor();
    expect(await navigation().count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    const key = (await page.getByLabel('Key', { exact: true }).textContent()) ?? '';
    expect(key).toMatch(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    authenticator = new Authenticator(key);
    await page.getByLabel('First code').fill(await authenticator.next());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    recovery = await page.getByRole('listitem').allTextContents();
    expect(recovery).toHaveLength(10);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /I have kept them/ }).click();
    await navigation().waitFor();
  });

  it('signs in with password and code from then on; the password alone shows nothing', async () => {
    await signOut();
    await givePassword();
    await page.getByLabel('Code').waitFor();
    await page.goto('/document');
    await page.getByLabel('E-mail').waitFor();
    await givePassword();
    await giveCode(await authenticator.next());
    await navigation().waitFor();
  });

  it('signs a record with the password and a code, and is asked for the code by the server', async () => {
    await page.goto('/document');
    await page.getByRole('link', { name: /Document 12 seats/ }).click();
    await page.getByRole('button', { name: 'Group note' }).click();
    await page.locator('[data-field="group//topic"]').fill('Distress tolerance: TIPP');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Changing body chemistry quickly.');
    await page.keyboard.press('Tab');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Review and sign/ }).click();
    await page.getByLabel('Your password').fill(clinicianPassword);
    await page.getByRole('button', { name: /Sign 1 record/ }).click();
    await page.getByRole('alert').getByText('Enter a code of your authenticator, too.').waitFor();
    await page.getByLabel('Code of your authenticator').fill(await authenticator.next());
    await page.getByRole('button', { name: /Sign 1 record/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Review and sign/ }).click();
    await page.getByRole('row', { name: /Group note signed/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('sees where it is signed in, and by what, and ends what is open elsewhere', async () => {
    const elsewhere = await (await browser.newContext({ baseURL: product.url })).newPage();
    const first = page;
    page = elsewhere;
    await givePassword();
    await giveCode(await authenticator.next());
    await navigation().waitFor();
    page = first;
    await page.getByRole('link', { name: 'Noor Waverly' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await expect.poll(() => page.getByText('by password and code').count()).toBe(2);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^End the session since/ }).click();
    await expect.poll(() => page.getByText('by password and code').count()).toBe(1);
    await elsewhere.goto('/document');
    await elsewhere.getByLabel('E-mail').waitFor();
    await elsewhere.context().close();
  });

  it('gets in by a recovery code when the phone is lost, by each once', async () => {
    const [code = ''] = recovery;
    await signOut();
    await givePassword();
    await giveCode(code.toUpperCase());
    await navigation().waitFor();
    await signOut();
    await givePassword();
    await giveCode(code);
    await page.getByRole('alert').getByText('The code is not right, or was used before.').waitFor();
    await giveCode(recovery[1] ?? '');
    await navigation().waitFor();
  });
});
