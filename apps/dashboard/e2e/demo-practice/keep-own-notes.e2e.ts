import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signIn } from '../browser.ts';

/** Words that stand nowhere else. */
const ofTheSession = 'Nobody answered the newest voice: my own haste, I think. Thornwick.';
const ofTheMember = 'Looks at the door whenever I speak. Marrowby.';

let browser: Browser;
let clinician: Page;
let address = '';
let memberName = '';

beforeAll(async () => {
  browser = await openBrowser();
  clinician = await signIn(browser, 'clinician', { at: '/document' });
});
afterAll(() => browser.close());

const isSaved = (): Promise<void> => clinician.getByText('Saved', { exact: true }).waitFor();

describe('a clinician keeps psychotherapy notes', () => {
  it('finds them under the session’s records, folded, and away from them', async () => {
    await clinician.locator('.ws-owed').getByRole('link').first().click();
    await clinician.getByRole('grid', { name: 'Members of the session' }).waitFor();
    const way = clinician.getByRole('link', { name: 'Open your own notes' });
    expect(await way.isVisible()).toBe(false);
    await clinician.getByText('Your own notes, kept apart').click();
    await way.click();
    await clinician.getByRole('heading', { name: 'Your own notes' }).waitFor();
    address = new URL(clinician.url()).pathname;
    await clinician.getByText('no part of any record').waitFor();
    await clinician.getByText('Only you can read this.').waitFor();
  });

  it('writes about the session and about one member, and finds it again after a reload', async () => {
    await clinician.getByRole('textbox', { name: 'The session' }).click();
    await clinician.keyboard.type(ofTheSession);
    const choice = clinician.getByLabel('Write about one member');
    memberName = (await choice.locator('option').nth(1).textContent()) ?? '';
    await choice.selectOption({ index: 1 });
    const about = clinician.getByRole('textbox', { name: memberName });
    // The cursor is there: the next key belongs to it.
    await expect.poll(() => about.evaluate((area) => area === document.activeElement)).toBe(true);
    await clinician.keyboard.type(ofTheMember);
    await clinician.keyboard.press('Tab');
    await isSaved();
    await clinician.reload();
    await expect
      .poll(() => clinician.getByRole('textbox', { name: 'The session' }).inputValue())
      .toBe(ofTheSession);
    expect(await clinician.getByRole('textbox', { name: memberName }).inputValue()).toBe(ofTheMember);
  });

  it('sees what a note said before, which stays', async () => {
    const section = clinician.getByRole('region', { name: 'The session' });
    await section.getByText('Earlier versions').click();
    await section.getByRole('listitem').getByText(ofTheSession).waitFor();
  });

  it('has both texts kept when they write on two devices at once', async () => {
    const other = await signIn(browser, 'clinician', { at: address });
    const there = other.getByRole('textbox', { name: 'The session' });
    await expect.poll(() => there.inputValue()).toBe(ofTheSession);
    await there.fill(`${ofTheSession} At home.`);
    await other.getByText('Saved', { exact: true }).waitFor();
    await expect.poll(() => other.locator('.ws-save').textContent()).toBe('Saved');
    await other.context().close();
    const here = clinician.getByRole('textbox', { name: 'The session' });
    await here.fill(`${ofTheSession} In the office.`);
    await clinician.getByText('You, on another device, wrote here too.').waitFor();
    await clinician.getByRole('button', { name: 'Take both, one under the other' }).click();
    await isSaved();
    expect(await here.inputValue()).toBe(`${ofTheSession} At home.\n${ofTheSession} In the office.`);
  });

  it('is read by nobody else at the same address: director, auditor, biller, administrator', async () => {
    for (const role of ['director', 'auditor', 'biller', 'administrator'] as const) {
      const page = await signIn(browser, role, { at: address });
      await page
        .getByText(/Your role does not include this/)
        .first()
        .waitFor();
      expect(await page.content(), role).not.toMatch(/Thornwick|Marrowby/);
      await page.context().close();
    }
  });

  it('is not led there from the records as a director', async () => {
    const director = await signIn(browser, 'director', { at: address.replace('/own-notes', '') });
    await director.getByRole('grid', { name: 'Members of the session' }).waitFor();
    expect(await director.getByText('Your own notes, kept apart').count()).toBe(0);
    await director.context().close();
  });

  it.each([
    { width: 1440, dark: false },
    { width: 1440, dark: true },
    { width: 800, dark: false },
    { width: 800, dark: true },
    { width: 400, dark: false },
    { width: 400, dark: true },
  ])('meets no barrier at $width pixels, dark: $dark', async ({ width, dark }) => {
    await clinician.setViewportSize({ width, height: 900 });
    await clinician.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    expect(await findBarriers(clinician)).toEqual([]);
    expect(
      await clinician.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  });
});
