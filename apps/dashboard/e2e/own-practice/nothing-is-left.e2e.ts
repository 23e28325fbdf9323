import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowserWithProfile, readDownload, signInWith } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { findTraces, readFolder } from '../profile-traces.ts';
import {
  clinicianEmail,
  clinicianPassword,
  concord,
  openKeyboardPractice,
  twelveMembers,
} from '../twelve-members.ts';

/** Words that stand nowhere else: the names of a member, and what is written of them. */
const [firstName, lastName] = ['Quorvella', 'Zhaxbright'];
const member = `${firstName} ${lastName}`;
const written = {
  response: 'Zwirnquast-5c1e said it.',
  interventions: 'Vlokkentijd-93ab was tried.',
  medicalNecessity: 'Brumhexel-77d0 makes it necessary.',
  benefit: 'Tjorvaldix-02fa was the gain.',
  plan: 'Mekkrilon-e614 until next week.',
};
const neverSaved = 'Pschyrrent-48b9';
const canaries = [
  firstName,
  lastName,
  ...Object.values(written).map((text) => text.split(' ')[0] ?? ''),
  neverSaved,
];

const directorEmail = 'director@keyboard.example';
const pagesOfClinician = [
  '/',
  '/document',
  '/follow-ups',
  '/groups',
  '/members',
  '/attendance',
  '/flow',
  '/goals',
  '/cofac',
  '/audit',
  '/emergency',
];
const pagesOfDirector = [...pagesOfClinician, '/billing', '/access-log', '/payers'];

const found = (text: string): string[] =>
  canaries.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

describe('what is protected', () => {
  let product: Product;
  let profile: string;
  let context: BrowserContext;
  let page: Page;
  const addresses: string[] = [];
  const titles = new Set<string>();
  const saved: string[] = [];
  const fileNames: string[] = [];
  let memberPage = '';

  const look = async (): Promise<void> => {
    titles.add(await page.title());
  };
  async function signIn(email: string, at: string): Promise<void> {
    await signInWith(page, email, clinicianPassword, at);
  }
  async function signOut(): Promise<void> {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel(/password/i).waitFor();
  }
  /** Opens a page, prints it, and takes every file that it offers. */
  async function goThrough(path: string): Promise<void> {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await look();
    await page.pdf();
    for (const button of await page.getByRole('button', { name: /^(?:CSV|PDF)$/ }).all()) {
      const arriving = page.waitForEvent('download', { timeout: 10_000 }).catch(() => null);
      await button.click();
      const file = await arriving;
      if (file === null) continue;
      fileNames.push(file.suggestedFilename());
      saved.push((await readDownload(file)).toString('latin1'));
    }
    await look();
  }

  beforeAll(async () => {
    product = await startProduct('empty');
    const members = twelveMembers.map((one, index) => (index === 0 ? { ...one, firstName, lastName } : one));
    openKeyboardPractice(Date.now(), product.dataDirectory, clinicianPassword, members);
    concord(
      [
        'user',
        'add',
        '--email',
        directorEmail,
        '--name',
        'Ines Oduya',
        '--role',
        'director',
        '--organization',
        'Keyboard Practice',
        '--password-stdin',
      ],
      { input: clinicianPassword, data: product.dataDirectory },
    );
    profile = mkdtempSync(join(tmpdir(), 'concord-profile-'));
    context = await openBrowserWithProfile(profile, product.url);
    context.on('request', (request) => addresses.push(request.url()));
    page = context.pages()[0] ?? (await context.newPage());
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
  });
  afterAll(async () => {
    await context.close();
    await product.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  it('is written, kept through a crash of the server, signed and read by the clinician', async () => {
    await signIn(clinicianEmail, '/document');
    await page.getByRole('link', { name: /Document 12 seats/ }).click();
    await page.getByRole('row').first().focus();
    await page.keyboard.press('*');
    await page.getByText('12 came').waitFor();
    await page.getByRole('row').filter({ hasText: member }).click();
    await page.getByRole('heading', { name: member }).waitFor();
    await look();
    const field = (name: string) => page.locator(`.ws-middle [data-field$="/${name}"]`);
    for (const [name, text] of Object.entries(written)) {
      await field(name).fill(text);
      await page.getByText('Saved', { exact: true }).waitFor();
    }
    await product.kill();
    await field('plan').fill(`${written.plan} ${neverSaved}`);
    await page.getByText(/Not saved yet/).waitFor();
    await page.waitForTimeout(2_000);
    await product.startAgain();
    await page.getByText('Saved', { exact: true }).waitFor();
    await field('participation').focus();
    await page.keyboard.press('3');
    await page.keyboard.press('3');
    await page.keyboard.press('4');
    await field('suicidalIdeation').focus();
    await page.keyboard.press('n');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    const review = page.getByRole('dialog', { name: 'Review and sign' });
    const row = review.getByRole('row').filter({ hasText: member });
    await row.getByText('ready', { exact: true }).waitFor();
    for (const password of [lastName, clinicianPassword]) {
      await review.locator('input[name="password"]').fill(password);
      await page.keyboard.press('Enter');
      if (password === lastName) await review.getByRole('alert').first().waitFor();
    }
    await row.getByText('signed', { exact: true }).waitFor();
    await look();
  });

  it('is searched for, printed, and taken along in files', async () => {
    for (const path of pagesOfClinician) await goThrough(path);
    await page.goto('/members');
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(lastName);
    await page
      .getByRole('link', { name: new RegExp(lastName) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: new RegExp(lastName) }).waitFor();
    memberPage = new URL(page.url()).pathname;
    await goThrough(memberPage);
    await page.getByText('Notes of this member').click();
    await page.getByText(written.response).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(lastName);
    await page
      .getByRole('option', { name: new RegExp(lastName) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await look();
    // An address that somebody made up themselves is theirs; the page that answers repeats nothing of it.
    await signOut();
    await signIn(directorEmail, '/');
    for (const path of [...pagesOfDirector, memberPage]) await goThrough(path);
    expect(saved.some((text) => text.includes(lastName))).toBe(true);
  });

  it('is in no address that was asked for, no title and no name of a file', () => {
    expect(addresses.length).toBeGreaterThan(200);
    expect(titles.size).toBeGreaterThan(10);
    expect(addresses.filter((address) => found(address).length > 0)).toEqual([]);
    expect([...titles].filter((title) => found(title).length > 0)).toEqual([]);
    expect(fileNames.filter((name) => found(name).length > 0)).toEqual([]);
  });

  it('is in no line that the server wrote', () => {
    expect(found(product.printed())).toEqual([]);
  });

  it('is nowhere in the browser’s profile after signing out', async () => {
    const control = 'Planted-8d21-control';
    await page.evaluate((text) => {
      localStorage.setItem('control', text);
      localStorage.setItem('control in Base64', btoa(`x${text}x`));
    }, control);
    await signOut();
    await context.close();
    const files = readFolder(profile);
    const seen = findTraces(files, [control]).join('\n');
    for (const form of ['UTF-8', 'UTF-8 in Base64'])
      expect(seen).toMatch(new RegExp(`, as (?:${form}|UTF-16)`));
    expect(findTraces(files, [...canaries, 'Keyboard Practice'])).toEqual([]);
  });
});
