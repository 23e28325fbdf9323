import type { Page } from 'playwright-core';
import { clinicianEmail, clinicianPassword, twelveMembers } from '../../e2e/keyboard-practice.ts';

const words =
  'named the moment at which the urge came and chose a skill before the argument turned then told the others of it in plain words and asked for one thing to try at home'.split(
    ' ',
  );

/** Some words that no other member's note has in this order. */
export const sentenceOf = (member: number, count: number): string =>
  Array.from({ length: count }, (_, index) => words[(index * (member + 3) + member) % words.length]).join(
    ' ',
  );

const fill = async (page: Page, field: string, text: string): Promise<void> => {
  await page.locator(`[data-field$="/${field}"] textarea, textarea[data-field$="/${field}"]`).first().focus();
  await page.keyboard.insertText(text);
};

/** Signs in and opens the session of twelve: everybody came, and every note is written in full and saved. */
export async function openDesk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel(/e-?mail/i).fill(clinicianEmail);
  await page.getByLabel(/password/i).fill(clinicianPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await page.goto(`${url}/document`);
  await page.getByRole('link', { name: /Document 12 seats/ }).click();
  await page.getByRole('grid', { name: 'Members of the session' }).waitFor();
  await page.getByRole('row').first().focus();
  await page.keyboard.press('*');
  await page.getByText('12 came').waitFor();
  await page.locator('.ws-save[data-state="saved"]').waitFor();
  await fill(page, 'topic', 'Distress tolerance: TIPP');
  await fill(page, 'content', 'Changing body chemistry quickly, step by step.');
  for (const member of twelveMembers.keys()) {
    await openNote(page, member);
    await page.locator('[data-field$="/participation"]').focus();
    for (const key of ['3', '3', '4', 'n']) await page.keyboard.press(key);
    await fill(page, 'response', sentenceOf(member, 60));
    await fill(page, 'interventions', sentenceOf(member + 20, 20));
    await fill(page, 'medicalNecessity', sentenceOf(member + 40, 20));
    await fill(page, 'benefit', sentenceOf(member + 60, 15));
    await fill(page, 'presentation', sentenceOf(member + 80, 20));
    await fill(page, 'plan', sentenceOf(member + 100, 20));
  }
  await page.locator('.ws-save[data-state="saved"]').waitFor();
}

/** Opens a member's note. */
export async function openNote(page: Page, member: number): Promise<void> {
  const { firstName = '', lastName = '' } = twelveMembers[member] ?? {};
  await page.getByRole('row').nth(member).click();
  await page.getByRole('heading', { name: `${firstName} ${lastName}` }).waitFor();
}
