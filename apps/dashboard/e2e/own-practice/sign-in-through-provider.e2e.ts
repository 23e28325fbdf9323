import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { clinicianEmail, openKeyboardPractice } from '../twelve-members.ts';

const api = resolve(import.meta.dirname, '../../../api');
const people = {
  noor: { password: 'over there', email: clinicianEmail, isEmailVerified: true },
  stranger: { password: 'over there', email: 'nobody@elsewhere.example', isEmailVerified: true },
};

describe("a clinician who signs in through their organization's provider", () => {
  let provider: ChildProcess;
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const startProvider = async (url: string): Promise<Record<string, string>> => {
    const call = JSON.stringify({ redirectUri: `${url}/sign-in/callback`, people });
    provider = spawn(process.execPath, ['--import', 'tsx', 'src/testing/run-test-provider.ts', call], {
      cwd: api,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (provider.stdout === null) throw new Error('The provider says nothing.');
    const [line] = (await once(provider.stdout, 'data')) as [Buffer];
    const { issuer, clientId, clientSecret } = JSON.parse(line.toString()) as Record<string, string>;
    return {
      CONCORD_PUBLIC_URL: url,
      CONCORD_OIDC_ISSUER: issuer ?? '',
      CONCORD_OIDC_CLIENT_ID: clientId ?? '',
      CONCORD_OIDC_CLIENT_SECRET: clientSecret ?? '',
      CONCORD_OIDC_LABEL: 'Sign in with Example Health',
    };
  };
  const proveOneself = async (at: Page, account: keyof typeof people): Promise<void> => {
    await at.getByRole('heading', { name: 'Sign in to Example Health' }).waitFor();
    await at.getByLabel('Account').fill(account);
    await at.getByLabel('Secret').fill(people[account].password);
    await at.getByRole('button', { name: 'Continue' }).click();
  };
  const wayThere = () => page.getByRole('button', { name: 'Sign in with Example Health' });
  /** Does something that opens a window of the provider, and goes through it; it closes by itself. */
  const inWindow = async (open: () => Promise<void>): Promise<void> => {
    const [opened] = await Promise.all([context.waitForEvent('page'), open()]);
    const closed = opened.waitForEvent('close');
    await proveOneself(opened, 'noor');
    await closed;
  };

  beforeAll(async () => {
    product = await startProduct('empty', startProvider);
    openKeyboardPractice(Date.now(), product.dataDirectory, null);
    browser = await openBrowser();
    context = await browser.newContext({ baseURL: product.url, viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    provider.kill('SIGTERM');
  });

  it('is told in plain words when nobody here may use that account', async () => {
    await page.goto('/document');
    await wayThere().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await wayThere().click();
    await proveOneself(page, 'stranger');
    await page
      .getByRole('alert')
      .getByText(/nobody can be signed in with it here/)
      .waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('comes back to the page that they wanted', async () => {
    await wayThere().click();
    await proveOneself(page, 'noor');
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/document');
  });

  it('goes on where they were when the session has ended, with what they typed', async () => {
    await page.getByRole('link', { name: /Document 12 seats/ }).click();
    await page.getByRole('button', { name: 'Group note' }).click();
    await page.locator('[data-field="group//topic"]').fill('Distress tolerance');
    await context.clearCookies({ name: 'concord_session' });
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Changing body chemistry quickly.');
    await page.getByRole('heading', { name: 'The session has ended' }).waitFor();
    await inWindow(() => wayThere().click());
    await page.getByRole('heading', { name: 'The session has ended' }).waitFor({ state: 'detached' });
    expect(await page.locator('[data-field="group//topic"]').inputValue()).toBe('Distress tolerance');
    await page.getByText('Saved', { exact: true }).waitFor();
  });

  it('signs a record by proving themselves there once more', async () => {
    await page.getByRole('button', { name: /^Review and sign/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Review and sign' });
    expect(await dialog.getByLabel('Your password').count()).toBe(0);
    await dialog.getByRole('button', { name: /Sign 1 record/ }).click();
    await dialog.getByText(/Confirm at the sign-in of your organization first/).waitFor();
    await inWindow(() => dialog.getByRole('button', { name: /^Confirm:/ }).click());
    await dialog.getByText(/^Confirmed\./).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Sign 1 record/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Review and sign/ }).click();
    await dialog.getByRole('row', { name: /Group note signed/ }).waitFor();
  });

  it('keeps nothing of it in the browser but the cookie of the session', async () => {
    const names = (await context.cookies(product.url)).map(({ name }) => name).sort();
    expect(names).toEqual(['concord_session']);
    expect(
      await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, Object.keys(localStorage)])),
    ).not.toMatch(/state|nonce|code/);
  });
});
