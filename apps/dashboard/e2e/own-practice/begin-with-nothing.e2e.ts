import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signInWith } from '../browser.ts';
import { startProduct, type Product } from '../product.ts';
import { firstClients as clients, recordDiagnosis, writeFirstNotes } from '../first-records.ts';
import { concord } from '../twelve-members.ts';

const password = 'begin-with-nothing-at-all';

/** The day before today on the clock of the site, which is hours behind UTC. */
const yesterday = (): string => new Date(Date.now() - 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

/** Goes to the group by the list of groups: a page that is left may have a link of the same name, which is gone before it is pressed. */
async function openGroup(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Groups' }).waitFor();
  await page.getByRole('link', { name: 'Grief, Mondays' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Grief, Mondays' }).waitFor();
}

describe('a director of a practice in which there is nothing yet', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  /** The member of staff, once she has an account. */
  let clinician: Page;

  const openPage = async (): Promise<Page> => {
    const viewport = { width: 1440, height: 900 };
    const opened = await (await browser.newContext({ baseURL: product.url, viewport })).newPage();
    await opened.goto('/');
    return opened;
  };
  const signIn = (at: Page, email: string): Promise<void> => signInWith(at, email, password);

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
    clinician = newcomer;
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

  it('assigns her as the lead, and enters two clients whom she admits', async () => {
    await openGroup(page);
    await page.getByRole('button', { name: /^Assign a facilitator/ }).waitFor();
    await page.keyboard.press('t');
    const assign = page.getByRole('dialog', { name: 'Assign a facilitator' });
    await assign.getByLabel('Person').selectOption({ label: 'Imani Castellano, LCSW' });
    await assign.getByLabel('From').fill('2026-01-05');
    await page.keyboard.press('Control+Enter');
    await assign.waitFor({ state: 'detached' });
    for (const [firstName, lastName] of clients) {
      await page.getByRole('link', { name: 'Members', exact: true }).click();
      await page.getByRole('button', { name: /^New client/ }).waitFor();
      await page.keyboard.press('n');
      const enter = page.getByRole('dialog', { name: 'New client' });
      await enter.getByLabel('First name').fill(firstName);
      await page.keyboard.press('Control+Enter');
      await enter.getByText('Enter the last name.').waitFor();
      expect(await enter.getByLabel('First name').inputValue()).toBe(firstName);
      await enter.getByLabel('Last name').fill(lastName);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { level: 1, name: `${firstName} ${lastName}` }).waitFor();
      await page.getByRole('button', { name: /^Hand over/ }).waitFor();
      await page.keyboard.press('t');
      const handOver = page.getByRole('dialog', { name: 'Hand over the primary record' });
      await handOver.getByLabel('Clinician').selectOption({ label: 'Imani Castellano, LCSW' });
      await page.keyboard.press('Control+Enter');
      await handOver.waitFor({ state: 'detached' });
      await page.getByText('Imani Castellano, LCSW').waitFor();
    }
    expect(await findBarriers(page)).toEqual([]);
    await openGroup(page);
    for (const [, lastName] of clients) {
      await page.getByRole('button', { name: /^Admit a client/ }).waitFor();
      await page.keyboard.press('a');
      const admit = page.getByRole('dialog', { name: 'Admit a client' });
      await admit.getByRole('combobox', { name: 'Client' }).fill(lastName.slice(0, 4));
      await admit.getByRole('option').waitFor();
      await page.keyboard.press('Enter');
      await admit.getByLabel('First day').fill('2026-01-05');
      await page.keyboard.press('Control+Enter');
      await admit.waitFor({ state: 'detached' });
    }
    await page.getByText('2 of 8 places are taken.').waitFor();
  });

  it('changes a client whom somebody else changes meanwhile: told what is new, with nothing lost', async () => {
    const other = await openPage();
    await signIn(other, 'director@new.example');
    for (const each of [page, other]) {
      await each.getByRole('link', { name: 'Members', exact: true }).click();
      await each.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
      await each.getByRole('link', { name: 'Bea Ostrander' }).click();
      await each.getByRole('button', { name: 'Edit names and payer' }).click();
      await each.getByRole('dialog', { name: 'Edit client' }).getByLabel('First name').waitFor();
    }
    const [mine, theirs] = [page, other].map((each) => each.getByRole('dialog', { name: 'Edit client' }));
    await theirs?.getByLabel('Preferred name').fill('Bee');
    await other.keyboard.press('Control+Enter');
    await theirs?.waitFor({ state: 'detached' });
    await mine?.getByLabel('Other names').fill('Beatrix');
    await page.keyboard.press('Control+Enter');
    await mine?.getByText('Preferred name: Bee (was none)').waitFor();
    expect(await mine?.getByLabel('Other names').inputValue()).toBe('Beatrix');
    await mine?.getByLabel('Preferred name').fill('Bee');
    await page.keyboard.press('Control+Enter');
    await mine?.waitFor({ state: 'detached' });
    await other.context().close();
  });

  it('lets the clinician plan the treatment, add the first session, document it and sign', async () => {
    await clinician.getByRole('link', { name: 'Home', exact: true }).click();
    for (const [firstName, lastName] of clients) {
      await clinician.getByRole('link', { name: 'Members', exact: true }).click();
      await clinician.getByRole('link', { name: new RegExp(lastName) }).click();
      await clinician.getByRole('heading', { level: 1, name: new RegExp(`${firstName}|Bee`) }).waitFor();
      await clinician.getByRole('button', { name: /^Open a goal/ }).waitFor();
      await clinician.keyboard.press('o');
      const goal = clinician.getByRole('dialog', { name: 'Open a treatment goal' });
      await goal.getByRole('textbox', { name: 'Goal' }).fill('Speak of the loss without leaving the room.');
      await goal.getByLabel('Opened on').fill('2026-01-05');
      await clinician.keyboard.press('Control+Enter');
      await goal.waitFor({ state: 'detached' });
    }
    await openGroup(clinician);
    await clinician.getByRole('button', { name: /^Add a session/ }).click();
    const session = clinician.getByRole('dialog', { name: 'Add a session' });
    await session.getByLabel('Day').fill(yesterday());
    await session.getByLabel('Begins at').fill('10:00');
    await clinician.keyboard.press('Control+Enter');
    await clinician.waitForURL(/\/sessions\//);
    await clinician.getByRole('button', { name: 'Record as held h' }).waitFor();
    await clinician.keyboard.press('h');
    const held = clinician.getByRole('dialog', { name: 'Record the session as held' });
    await held.waitFor();
    await clinician.keyboard.press('Control+Enter');
    await held.waitFor({ state: 'detached' });

    await clinician.locator('#content').getByRole('link', { name: 'Document', exact: true }).click();
    await clinician.getByRole('grid', { name: 'Members of the session' }).waitFor();
    await clinician.getByRole('row').first().focus();
    await clinician.keyboard.press('*');
    await clinician.getByText('2 came').waitFor();
    await writeFirstNotes(clinician);
    expect(await findBarriers(clinician)).toEqual([]);
    const review = clinician.getByRole('dialog', { name: 'Review and sign' });
    await clinician.keyboard.press('Control+Shift+Enter');
    for (const [, lastName] of clients) {
      await review
        .getByRole('row')
        .filter({ hasText: lastName })
        .getByRole('button', { name: 'No diagnosis' })
        .click();
      await review.waitFor({ state: 'detached' });
      await clinician
        .getByRole('region', { name: 'Checks' })
        .getByRole('link', { name: 'Open the care plan' })
        .click();
      await clinician.getByRole('heading', { level: 1, name: new RegExp(lastName) }).waitFor();
      await clinician.getByRole('button', { name: /^Record a diagnosis/ }).waitFor();
      await recordDiagnosis(clinician);
      await clinician.goBack();
      await clinician.getByRole('grid', { name: 'Members of the session' }).waitFor();
      await clinician.keyboard.press('Control+Shift+Enter');
      await review.waitFor();
    }
    await review.getByRole('button', { name: 'Sign 3 records' }).waitFor();
    await review.locator('input[name="password"]').fill('a password of her own');
    await clinician.keyboard.press('Enter');
    await review.waitFor({ state: 'detached' });
    await expect.poll(() => clinician.locator('.ws-seat').filter({ hasText: 'signed' }).count()).toBe(2);
  });

  it('shows the director who came, at once', async () => {
    await page.getByRole('link', { name: 'Attendance', exact: true }).click();
    await page.getByText('2 of 2').first().waitFor();
  });
});
