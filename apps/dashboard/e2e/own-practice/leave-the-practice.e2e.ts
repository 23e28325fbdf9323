import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signInWith } from '../browser.ts';
import {
  clinicianEmail,
  clinicianPassword,
  concord,
  openPracticeOfTwo,
  readExported,
} from '../keyboard-practice.ts';
import { startProduct, type Product } from '../product.ts';

const dayMilliseconds = 86_400_000;
const dayBefore = (days: number): string =>
  new Date(Date.now() - days * dayMilliseconds).toISOString().slice(0, 10);
const directorEmail = 'director@keyboard.example';

describe('a clinician who has left the practice', () => {
  let product: Product;
  let browser: Browser;
  let [director, other, clinician] = [] as unknown as [Page, Page, Page];

  const open = async (email: string): Promise<Page> => {
    const viewport = { width: 1440, height: 900 };
    const page = await (await browser.newContext({ baseURL: product.url, viewport })).newPage();
    await signInWith(page, email, clinicianPassword);
    return page;
  };
  const openLastDay = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: 'Sites & staff', exact: true }).click();
    await page.getByRole('link', { name: 'Last day: Noor Waverly' }).click();
    await page.getByRole('heading', { name: 'Noor Waverly, LCSW' }).waitFor();
  };
  const enter = async (page: Page): Promise<void> => {
    await page.getByLabel('Last day', { exact: true }).fill(dayBefore(1));
    await page.getByLabel('Reason').fill('Moves to the coast.');
    await page.getByLabel(/^Everything goes to/).selectOption({ label: 'Imke Tolliver, LPC' });
  };

  beforeAll(async () => {
    product = await startProduct('empty');
    // The session with nothing documented was three days ago.
    openPracticeOfTwo(Date.now() - 3 * dayMilliseconds, product.dataDirectory);
    concord(
      [
        ...['user', 'add', '--email', directorEmail, '--name', 'Ilse Marchetti', '--role', 'director'],
        ...['--organization', 'Keyboard Practice', '--password-stdin'],
      ],
      { input: clinicianPassword, data: product.dataDirectory },
    );
    browser = await openBrowser();
    [director, other, clinician] = [
      await open(directorEmail),
      await open(directorEmail),
      await open(clinicianEmail),
    ];
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('is shown to the director with the group, the twelve clients and what is owed', async () => {
    await openLastDay(director);
    await director.getByRole('row', { name: /Distress tolerance, keyboard group.*lead/ }).waitFor();
    const records = director.getByRole('region', { name: 'Clients whose primary therapist they are' });
    expect(await records.getByRole('row').count()).toBe(13);
    await director.getByText('12 seats to document').waitFor();
    await director.getByText(/documents the seats under their own name/).waitFor();
    expect(await findBarriers(director)).toEqual([]);
  });

  it('does not leave while somebody has nobody to go to: it is said where, and nothing entered is lost', async () => {
    await director.getByLabel('Last day', { exact: true }).fill(dayBefore(1));
    expect(await director.getByLabel('Others take over from').inputValue()).toBe(dayBefore(0));
    await director.keyboard.press('Control+Enter');
    await director.getByText('Say for each who has it from then on').waitFor();
    expect(await director.getByLabel('Last day', { exact: true }).inputValue()).toBe(dayBefore(1));
    expect(await findBarriers(director)).toEqual([]);
  });

  it('hands everything to the colleague; a second director at the same page is told, with nothing lost', async () => {
    await openLastDay(other);
    await enter(other);
    await enter(director);
    await director.getByRole('button', { name: /^Set the last day/ }).click();
    await director.getByText(/^Works here: no, left after/).waitFor();
    await director.getByText('no group and no client’s primary record hangs on this person').waitFor();
    await other.getByRole('button', { name: /^Set the last day/ }).click();
    await other.getByText('Somebody else changed this member of staff meanwhile').waitFor();
    expect(await other.getByLabel('Reason').inputValue()).toBe('Moves to the coast.');
    const keepers = readExported('primary_therapists.csv', product.dataDirectory);
    const lines = keepers
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(lines.filter(([, staff, , to]) => staff === 'T' && to === dayBefore(1))).toHaveLength(12);
    expect(
      lines.filter(([, staff, from, to]) => staff === 'C' && from === dayBefore(0) && to === ''),
    ).toHaveLength(12);
    const team = readExported('facilitators.csv', product.dataDirectory).trim().split('\n').slice(1);
    expect(
      team.map((line) =>
        line
          .split(',')
          .filter((_, column) => column !== 3)
          .join(),
      ),
    ).toEqual([`KB,C,co,${dayBefore(1)}`, 'KB,C,lead,', `KB,T,lead,${dayBefore(1)}`]);
  });

  it('is put out at once, and told why at the door', async () => {
    await clinician.getByRole('link', { name: 'Groups', exact: true }).click();
    await clinician.getByLabel(/e-?mail/i).waitFor();
    await clinician.goto('/');
    await clinician.getByLabel(/e-?mail/i).fill(clinicianEmail);
    await clinician.getByLabel(/password/i).fill(clinicianPassword);
    await clinician.keyboard.press('Enter');
    await clinician.getByText(/Your last day at the practice is over/).waitFor();
    expect(await findBarriers(clinician)).toEqual([]);
  });

  it('stays in the worklist under their name', async () => {
    await director.getByRole('link', { name: 'Findings to mend by Noor Waverly' }).click();
    await director.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
    await expect
      .poll(() => director.getByLabel('To mend by').locator('option:checked').textContent())
      .toBe('Noor Waverly (left)');
    await director
      .getByText(/· Noor Waverly$/)
      .first()
      .waitFor();
  });

  it('is taken back, and comes in again', async () => {
    await openLastDay(director);
    await director.getByRole('button', { name: 'Take back: Noor Waverly' }).click();
    const dialog = director.getByRole('dialog', { name: 'Take back a member of staff' });
    expect(await findBarriers(director)).toEqual([]);
    await dialog.getByRole('button', { name: /^Take back/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await director.getByText('Works here, with no last day set.').waitFor();
    await signInWith(clinician, clinicianEmail, clinicianPassword);
  });
});
