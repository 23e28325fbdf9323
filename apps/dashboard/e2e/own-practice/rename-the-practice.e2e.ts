import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signInWith } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { clinicianEmail, clinicianPassword, concord, openKeyboardPractice } from '../twelve-members.ts';

const password = 'a-name-of-its-own';

describe('an administrator names the practice and sets its clock', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  const signIn = async (email: string, secret: string, at?: string): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1440, height: 900 },
    });
    const opened = await context.newPage();
    await signInWith(opened, email, secret, at);
    return opened;
  };
  const change = async () => {
    await page.getByRole('button', { name: 'Change: the practice' }).click();
    return page.getByRole('dialog', { name: 'Change the practice' });
  };
  /** Who is signed in, and where: on every page. */
  const account = (at: Page): Promise<string | null> => at.locator('.account-name').textContent();

  beforeAll(async () => {
    product = await startProduct('empty');
    concord(
      [
        ...['user', 'add', '--email', 'administrator@new.example', '--name', 'Noor Waverly'],
        ...['--role', 'administrator', '--organization', 'Keyboard Practice', '--password-stdin'],
      ],
      { input: password, data: product.dataDirectory },
    );
    browser = await openBrowser();
    page = await signIn('administrator@new.example', password);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('while nothing hangs on its clock; what is wrong is said, and nothing entered is lost', async () => {
    await page.getByRole('link', { name: 'The practice', exact: true }).click();
    await page.getByText('It can be changed until the first session is on record.').waitFor();
    const dialog = await change();
    await dialog.getByLabel('Name').fill(' ');
    await dialog.getByLabel('Time zone').selectOption('America/Phoenix');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Name the practice.').waitFor();
    expect(await dialog.getByLabel('Time zone').inputValue()).toBe('America/Phoenix');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel('Name').fill('Cedar Clinic');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Keyboard Practice.*when the practice was made/ }).waitFor();
    await page.getByText('America/Phoenix').waitFor();
    await expect.poll(() => account(page)).toContain('Cedar Clinic');
  });

  it.each([
    { width: 1440, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
    { width: 800, colorScheme: 'light' },
    { width: 800, colorScheme: 'dark' },
  ] as const)('meets no barrier at $width pixels, $colorScheme', async ({ width, colorScheme }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('has a folder under the former name come into the same practice, whose name and clock stay', async () => {
    openKeyboardPractice(Date.now(), product.dataDirectory);
    await page.reload();
    await page.getByText(/^It stays: 1 session is on record/).waitFor();
    await page.getByText('America/Phoenix').waitFor();
    const clinician = await signIn(clinicianEmail, clinicianPassword, '/document');
    expect(await account(clinician)).toContain('Cedar Clinic');
    await clinician.getByRole('link', { name: /Document 12 seats/ }).waitFor();
    await clinician.context().close();
  });

  it('may rename it still, while the clock cannot be chosen any more', async () => {
    const dialog = await change();
    expect(await dialog.getByLabel('Time zone').isDisabled()).toBe(true);
    await dialog.getByLabel('Name').fill('Keyboard Practice');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Cedar Clinic.*Noor Waverly/ }).waitFor();
    await expect.poll(() => account(page)).toContain('Keyboard Practice');
  });
});
