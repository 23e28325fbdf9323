import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { concord } from '../twelve-members.ts';

const password = 'begin-with-nothing-at-all';

describe('a director of a practice in which there is nothing yet', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  const openPage = async (): Promise<Page> => {
    const viewport = { width: 1440, height: 900 };
    const opened = await (await browser.newContext({ baseURL: product.url, viewport })).newPage();
    await opened.goto('/');
    return opened;
  };
  const signIn = async (at: Page, email: string): Promise<void> => {
    await at.getByLabel(/e-?mail/i).fill(email);
    await at.getByLabel(/password/i).fill(password);
    await at.keyboard.press('Enter');
    await at.getByRole('navigation', { name: 'Pages' }).waitFor();
  };

  beforeAll(async () => {
    product = await startProduct('empty');
    for (const role of ['director', 'administrator']) {
      concord(
        [
          ...['user', 'add', '--email', `${role}@new.example`, '--name', 'Noor Waverly', '--role', role],
          ...['--organization', 'New Clinic', '--password-stdin'],
        ],
        { input: password, data: product.dataDirectory },
      );
    }
    browser = await openBrowser();
    page = await openPage();
    await signIn(page, 'director@new.example');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is led from Home to the first steps', async () => {
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    await page.getByRole('link', { name: 'Add the site' }).click();
    await page.getByRole('heading', { name: 'Sites & staff' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('adds a site; what is wrong is said, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Add a site' }).click();
    const dialog = page.getByRole('dialog', { name: 'New site' });
    await dialog.getByLabel('Time zone').selectOption('America/Phoenix');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Name the site.').waitFor();
    expect(await dialog.getByLabel('Time zone').inputValue()).toBe('America/Phoenix');
    await dialog.getByLabel('Name').fill('Cedar Street');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Cedar Street.*America\/Phoenix/ }).waitFor();
  });

  it('adds a member of staff, and changes the credential', async () => {
    await page.getByRole('button', { name: 'Add a member of staff' }).click();
    const dialog = page.getByRole('dialog', { name: 'New member of staff' });
    await dialog.getByLabel('First name').fill('Imani');
    await dialog.getByLabel('Last name').fill('Castellano');
    await dialog.getByLabel('Credential').fill('LPC');
    await dialog.getByLabel('E-mail').fill('imani@new.example');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Change: Imani Castellano' }).click();
    const change = page.getByRole('dialog', { name: 'Change a member of staff' });
    await change.getByLabel('Credential').fill('LCSW');
    await page.keyboard.press('Control+Enter');
    await change.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Imani Castellano.*LCSW.*clinician/ }).waitFor();
  });

  it('sees both steps done, and makes the group at the site', async () => {
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await expect.poll(() => page.getByText('✓ done').count()).toBe(2);
    await page.getByRole('link', { name: 'Make a group' }).click();
    await page.getByRole('button', { name: /New group/ }).click();
    const dialog = page.getByRole('dialog', { name: 'New group' });
    await dialog.getByLabel('Name').fill('Grief, Mondays');
    await dialog.getByLabel('Places').fill('8');
    await dialog.getByLabel('Site').selectOption('Cedar Street');
    await dialog.getByLabel('First day').fill('2026-01-05');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Grief, Mondays' }).waitFor();
    await page.getByText('Cedar Street').waitFor();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Program/ }).waitFor();
    await page.getByRole('heading', { name: 'First steps' }).waitFor({ state: 'detached' });
  });

  it('has an account made for the member of staff, who chooses a password and comes in by it', async () => {
    const administrator = await openPage();
    await signIn(administrator, 'administrator@new.example');
    await administrator.getByRole('link', { name: 'People', exact: true }).click();
    await administrator.getByRole('button', { name: 'Add a person' }).click();
    const dialog = administrator.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name').fill('Imani Castellano');
    await dialog.getByLabel('E-mail').fill('imani@new.example');
    await administrator.keyboard.press('Control+Enter');
    await dialog.getByText('Choose one role or more').waitFor();
    await dialog.getByLabel('clinician').check();
    await dialog.getByLabel('Member of staff').selectOption({ label: 'Imani Castellano, LCSW' });
    await administrator.keyboard.press('Control+Enter');
    const handed = administrator.getByRole('dialog', { name: 'A code for Imani Castellano' });
    const code = (await handed.locator('code').textContent()) ?? '';
    expect(await findBarriers(administrator)).toEqual([]);
    await handed.getByRole('button', { name: 'Done' }).click();
    await administrator
      .getByRole('row', { name: /Imani Castellano.*imani@new\.example.*clinician/i })
      .waitFor();

    const newcomer = await openPage();
    await newcomer.getByRole('button', { name: 'I have a code for a new password' }).click();
    await newcomer.getByLabel('E-mail').fill('imani@new.example');
    await newcomer.getByLabel('Code').fill(code.toUpperCase());
    await newcomer.getByLabel('New password').fill('a password of her own');
    await newcomer.getByLabel('The same once more').fill('a password of her own');
    expect(await findBarriers(newcomer)).toEqual([]);
    await newcomer.keyboard.press('Enter');
    await newcomer.getByRole('navigation', { name: 'Pages' }).waitFor();
    await newcomer.goto('/account');
    await newcomer.getByRole('heading', { name: 'Password', exact: true }).waitFor();
    expect(await findBarriers(newcomer)).toEqual([]);
  });
});
