import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBarriers, openBrowser, signInWith } from '../browser.ts';
import {
  clinicianEmail,
  clinicianPassword,
  concord,
  openKeyboardPractice,
  twelveMembers,
} from '../twelve-members.ts';

/** Counts the keys that are no text: each press of a key or of a chord is one. */
class Keyboard {
  readonly #page: Page;
  strokes = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.strokes += 1;
    }
  }

  /** Free text: not counted. */
  async write(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }
}

const responses = [
  'Named the moment when the argument turned and chose to step outside first.',
  'Held an ice cube for two minutes and said that the urge fell by half.',
  'Was quiet until the break, then asked how others keep a promise to themselves.',
  'Brought the diary card filled in and found the hardest evening on it.',
  'Practised paced breathing aloud and laughed at losing the count.',
  'Said the list of pros and cons felt childish and used it all the same.',
  'Told of a night without sleep and of the walk taken instead of a drink.',
  'Offered a detailed plan for the weekend and asked that it be challenged.',
  'Noticed the tight jaw before the anger and let the sentence go.',
  'Wept briefly, accepted a tissue and stayed with the exercise to its end.',
  'Compared two skills and settled on the one that needs no equipment.',
];

describe('documenting a session of twelve by keyboard', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    openKeyboardPractice(Date.now());
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      baseURL: inject('productUrl'),
    });
    page = await context.newPage();
    await signInWith(page, clinicianEmail, clinicianPassword, '/document');
  });
  afterAll(() => browser.close());

  it('takes 130 keys at most, signs every record, and shows in the reports and the export at once', async () => {
    await page.getByRole('link', { name: /Document 12 seats/ }).focus();
    const keys = new Keyboard(page);
    await keys.press('Enter');
    await page.getByRole('grid', { name: 'Members of the session' }).waitFor();
    await page.getByRole('row').first().focus();

    // Attendance: everybody present, then the one who came late and the one who did not come.
    await keys.press('*');
    await page.getByText('12 came').waitFor();
    await keys.press('c', '2');
    await keys.write('10');
    await keys.press('Enter');
    await page.getByText('12 expected').waitFor();
    await keys.press('l', '5');
    await page.getByText('11 came').waitFor();

    // The group note, once.
    await page.getByRole('button', { name: 'Group note' }).focus();
    await keys.press('Enter', 'Tab');
    await page.locator('[data-field="group//topic"]').focus();
    await keys.write('Distress tolerance: TIPP');
    await keys.press('Tab');
    await keys.write('Changing body chemistry quickly.');
    await keys.press('Tab', 'Tab', 'Tab', 'Tab');
    await keys.write('Practise once a day.');
    await keys.press('Control+Enter');

    const present = twelveMembers.filter(({ firstName }) => firstName !== 'Lior');
    for (const [index, member] of present.entries()) {
      await page
        .getByRole('form', { name: 'Individual note' })
        .getByRole('heading', { name: `${member.firstName} ${member.lastName}` })
        .waitFor();
      await keys.press('3', '3', '4', 'n');
      await keys.write(responses[index] ?? '');
      await keys.press('Tab');
      await keys.write(`Coached the skill in the moment, step ${index + 1}.`);
      await keys.press('Tab');
      await keys.write('Urges disrupt work and family; skills practice in group is needed.');
      await keys.press('Tab');
      await keys.write('Left with one step to practise.');
      await keys.press('Tab');
      await keys.write(`Daily practice; report on day ${index + 2}.`);
      await keys.press('Control+Enter');
    }

    // The one who did not come: no notice, reason unknown, follow-up.
    await page.getByRole('form', { name: 'Absence' }).waitFor();
    await keys.press('2');
    await page.getByRole('radio', { name: 'no notice' }).and(page.locator('[aria-checked="true"]')).waitFor();
    await keys.press('6', 'Tab');
    await page.locator('form[aria-label="Absence"] textarea').focus();
    await keys.write('Call tomorrow per attendance policy.');
    await keys.press('Control+Shift+Enter');

    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: /Sign 12 records/ }).waitFor();
    await page.locator('input[name="password"]').focus();
    await keys.write(clinicianPassword);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByText('12 expected · 11 came · 11 ready').waitFor();

    await expect.poll(() => page.locator('.ws-seat').filter({ hasText: 'signed' }).count()).toBe(11);
    expect(keys.strokes).toBeLessThanOrEqual(130);

    const folder = `${inject('dataDirectory')}/export`;
    concord(['export', folder, '--organization', 'Keyboard Practice']);
    const { readFileSync } = await import('node:fs');
    const signatures = readFileSync(`${folder}/signatures.csv`, 'utf8').trim().split('\n');
    expect(signatures.filter((line) => line.startsWith('progress_note'))).toHaveLength(11);
    expect(signatures.filter((line) => line.startsWith('group_note'))).toHaveLength(1);
  });

  it('shows the documented session in the attendance report', async () => {
    await page.goto('/attendance');
    await page.getByText('11 of 12').first().waitFor();
  });

  it('has no barrier on the desk', async () => {
    await page.goto('/document');
    expect(await findBarriers(page)).toEqual([]);
  });
});
