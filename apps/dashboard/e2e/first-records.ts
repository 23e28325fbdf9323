import type { Page } from 'playwright-core';

/** Who comes to the first group. */
export const firstClients = [
  ['Tomas', 'Quillfeather'],
  ['Bea', 'Ostrander'],
] as const;

const responses = [
  'Read the first page of a letter aloud, and stayed through the silence after it.',
  'Said little until the end, then asked how one sleeps in half a bed.',
];

/** Writes the group note and the individual notes of the first session, with everything that is asked of them but the diagnosis. */
export async function writeFirstNotes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Group note' }).click();
  await page.locator('[data-field="group//topic"]').fill('What the first holiday alone was like');
  await page.locator('[data-field="group//content"]').fill('How grief comes in waves, and what helps.');
  for (const [index, [, lastName]] of firstClients.entries()) {
    await page.getByRole('row').filter({ hasText: lastName }).click();
    await page.getByRole('heading', { name: new RegExp(lastName) }).waitFor();
    await page.locator('.ws-middle [data-field$="/participation"]').focus();
    for (const key of ['3', '3', '4', 'n']) await page.keyboard.press(key);
    for (const [name, text] of [
      ['response', responses[index] ?? ''],
      ['interventions', `Named the wave as it came, and slowed the telling; once more in part ${index + 1}.`],
      [
        'medicalNecessity',
        'Grief keeps the client from work and from sleep; group is where it can be spoken of.',
      ],
      ['benefit', 'Left calmer than at the beginning.'],
      ['plan', `Write down one memory before the next meeting, page ${index + 2}.`],
    ] as const)
      await page.locator(`.ws-middle [data-field$="/${name}"]`).fill(text);
    await page.getByText('Saved', { exact: true }).waitFor();
  }
}

/** Records a diagnosis on the member's page that is open. */
export async function recordDiagnosis(page: Page): Promise<void> {
  await page.keyboard.press('d');
  const diagnosis = page.getByRole('dialog', { name: 'Record a diagnosis' });
  await diagnosis.getByLabel('ICD-10-CM code').fill('F43.81');
  await diagnosis.getByLabel('From').fill('2026-01-05');
  await page.keyboard.press('Control+Enter');
  await diagnosis.waitFor({ state: 'detached' });
}
