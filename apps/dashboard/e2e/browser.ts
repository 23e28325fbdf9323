import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { inject } from 'vitest';

export { openBrowser, openBrowserWithProfile } from './chromium.ts';

export type DemoRole = 'director' | 'clinician' | 'auditor' | 'biller' | 'administrator';

export interface Look {
  readonly width?: number;
  readonly dark?: boolean;
  /** The address at which they sign in, and stand afterwards. */
  readonly at?: string;
}

/** A page of its own, signed in as one of the demo's people. */
export async function signIn(
  browser: Browser,
  role: DemoRole,
  { width = 1440, dark = false, at = '/' }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    baseURL: inject('productUrl'),
  });
  const page = await context.newPage();
  await signInWith(page, `${role}@demo.example`, demoPassword, at);
  return page;
}

const demoPassword = 'concord-demo-only';

/** Signs in on a page that shows nothing yet, by password, at the address where somebody wants to be. */
export async function signInWith(page: Page, email: string, password: string, at = '/'): Promise<void> {
  await page.goto(at);
  await page.getByLabel(/e-?mail/i).fill(email);
  await page.getByLabel(/password/i).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Until nothing of the page is loading, asked for again or coming into view. */
const atRest = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('[aria-busy], [role="status"][aria-label="Loading"]') === null &&
      document.getAnimations().every(({ playState }) => playState === 'finished'),
  );

/**
 * What axe finds against WCAG 2.2 AA on the page at rest: rule and the places. While an answer is asked again it is dimmed; axe counts that
 * for a dialog inside it too, which the browser draws above the page, not dimmed.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  await atRest(page);
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 4)
          .join(', ')}`,
    );
  });
}

/** The bytes of a file that the page saved. */
export async function readDownload(file: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Asks the API as the person of the page, for what a journey has to know beforehand; throws where there is no answer. */
export async function askApi<Data>(
  page: Page,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return response.text();
  }, JSON.stringify({ query, variables }));
  const { data } = JSON.parse(answer) as { readonly data?: Data | null };
  if (data === undefined || data === null) throw new Error(answer);
  return data;
}
