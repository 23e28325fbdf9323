import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowserWithProfile, signInWith } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { findTraces, readFolder } from '../profile-traces.ts';
import { clinicianEmail, clinicianPassword, openKeyboardPractice, readExported } from '../twelve-members.ts';

const response = '.ws-middle textarea[data-field$="/response"]';
const plan = '.ws-middle textarea[data-field$="/plan"]';

describe('what a clinician typed', () => {
  let product: Product;
  let profile: string;
  let context: BrowserContext;
  let desk: string;

  beforeAll(async () => {
    product = await startProduct('empty');
    openKeyboardPractice(Date.now(), product.dataDirectory);
    profile = mkdtempSync(join(tmpdir(), 'concord-profile-'));
    context = await openBrowserWithProfile(profile, product.url);
    const page = context.pages()[0] ?? (await context.newPage());
    await signIn(page);
    await page.getByRole('link', { name: /Document 12 seats/ }).click();
    await page.getByRole('row').first().focus();
    desk = page.url();
    await page.keyboard.press('*');
    await page.getByText('12 came').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  });
  afterAll(async () => {
    await context.close();
    await product.stop();
    rmSync(profile, { recursive: true, force: true });
  });

  const signIn = (page: Page): Promise<void> =>
    signInWith(page, clinicianEmail, clinicianPassword, '/document');
  /** The record of one member on the desk of the session, in a tab of its own. */
  async function openRecord(member: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(desk);
    await page.getByRole('row').filter({ hasText: member }).click();
    await page.getByRole('heading', { name: member }).waitFor();
    return page;
  }
  const notesOnRecord = (): string => readExported('progress_notes.csv', product.dataDirectory);

  it('is there again after the server and then the tab were killed in the middle of it', async () => {
    const page = await openRecord('Ada Achterberg');
    await page.locator(response).click();
    await page.keyboard.type('Held an ice cube for two minutes.');
    await page.getByText('Saved', { exact: true }).waitFor();
    await product.kill();
    await page.keyboard.type(' Left the quarrel unfinished.');
    await page.getByText(/Not saved yet/).waitFor();
    // At most the last two seconds may be lost.
    await page.waitForTimeout(2_000);
    await page.close();
    expect(findTraces(readFolder(profile), ['quarrel unfinished'])).toEqual([]);

    await product.startAgain();
    const again = await openRecord('Ada Achterberg');
    await expect
      .poll(() => again.locator(response).inputValue())
      .toBe('Held an ice cube for two minutes. Left the quarrel unfinished.');
    await again.getByText('Saved', { exact: true }).waitFor();
    expect(notesOnRecord()).toContain('Held an ice cube for two minutes. Left the quarrel unfinished.');
    await again.close();
  });

  it('stands beside what was written on another device meanwhile, until the writer chooses', async () => {
    const here = await openRecord('Bruno Bellweather');
    const there = await openRecord('Bruno Bellweather');
    await there.locator(plan).fill('Call the sponsor on Monday.');
    await there.getByText('Saved', { exact: true }).waitFor();
    await here.locator(plan).fill('Practise pacing daily.');
    const conflict = here.locator('.ws-conflict');
    await conflict.getByText('Call the sponsor on Monday.').waitFor();
    await conflict.getByText('Practise pacing daily.').waitFor();
    expect(notesOnRecord()).not.toContain('Practise pacing daily.');
    await conflict.getByRole('button', { name: /Take both/ }).click();
    await here.getByText('Saved', { exact: true }).waitFor();
    expect(notesOnRecord()).toContain('Call the sponsor on Monday.\nPractise pacing daily.');
    await there.close();
    await here.close();
  });

  it('is saved by itself when a silent server is back, and a page asked for meanwhile comes by itself', async () => {
    const page = await openRecord('Emre Eriksen');
    const other = await context.newPage();
    await other.goto('/');
    await other.getByRole('heading', { name: /My groups/ }).waitFor();
    await product.kill();
    await page.locator(response).click();
    await page.keyboard.type('Came early to set out the chairs.');
    const silence = /has not answered since/;
    await page.getByText(silence).waitFor();
    await other.getByRole('link', { name: 'Goals', exact: true }).click();
    await other.getByText(silence).waitFor();
    await other.getByText('The server can’t be reached.').first().waitFor();

    await product.startAgain();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText(silence).waitFor({ state: 'detached' });
    expect(await page.locator(response).inputValue()).toBe('Came early to set out the chairs.');
    expect(notesOnRecord()).toContain('Came early to set out the chairs.');
    await other
      .getByRole('tab', { name: 'By group' })
      .or(other.getByRole('link', { name: 'By group' }))
      .waitFor();
    expect(await other.getByText(silence).count()).toBe(0);
    await other.close();
    await page.close();
  });

  it('is still on the page when the session ends, and is saved after signing in again', async () => {
    const page = await openRecord('Chidi Castellan');
    await context.clearCookies();
    await page.locator(response).click();
    // Slowly enough that the first save finds the session ended in the middle of the sentence: the rest belongs to the note, too.
    await page.keyboard.type('Named the urge before it grew.', { delay: 90 });
    const lock = page.getByRole('dialog', { name: 'The session has ended' });
    await lock.waitFor();
    expect(await page.locator(response).inputValue()).toBe('Named the urge before it grew.');
    await lock.getByLabel(/password/i).fill(clinicianPassword);
    await page.keyboard.press('Enter');
    await lock.waitFor({ state: 'detached' });
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(notesOnRecord()).toContain('Named the urge before it grew.');
    await page.close();
  });

  it('is nowhere in the browser’s profile after signing out', async () => {
    const page = await openRecord('Dalia Drummond');
    await page.locator(response).click();
    await page.keyboard.type('Laughed at losing the count.');
    await page.getByText('Saved', { exact: true }).waitFor();
    // What a page keeps in the clear would be found so.
    await page.evaluate(() => localStorage.setItem('control', 'planted-in-the-clear'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel(/password/i).waitFor();
    const kept = await page.evaluate(
      () =>
        new Promise<number>((done, fail) => {
          const opening = indexedDB.open('concord');
          opening.onerror = () => fail(new Error('no store'));
          opening.onsuccess = () => {
            const counting = opening.result.transaction('sealed').objectStore('sealed').count();
            counting.onsuccess = () => done(counting.result);
          };
        }),
    );
    expect(kept).toBe(0);
    await context.close();
    const files = readFolder(profile);
    expect(findTraces(files, ['planted-in-the-clear'])).not.toEqual([]);
    expect(
      findTraces(files, [
        'ice cube',
        'the quarrel unfinished',
        'losing the count',
        'Achterberg',
        'Drummond',
        'Keyboard Practice',
      ]),
    ).toEqual([]);
  });
});
