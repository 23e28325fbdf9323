import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, signIn } from '../browser.ts';

/** A day so many days from today, as date fields have it; the demo practice's clock is in Phoenix or Denver, hours behind UTC. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() - 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a director runs a group, and its lead keeps its sessions', () => {
  let director: Page;
  let lead: Page;
  let address: string;
  let leadName: string;
  const admitted: string[] = [];
  const complaints: string[] = [];
  const name = 'Sleep and Rest, a group of this journey';

  beforeAll(async () => {
    [director, lead] = [await signIn(browser, 'director'), await signIn(browser, 'clinician')];
    for (const page of [director, lead]) {
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
    }
    leadName = (await lead.locator('.account-name span').first().textContent()) ?? '';
  });

  const dialog = (page: Page, title: string | RegExp): Locator => page.getByRole('dialog', { name: title });
  const closed = (layer: Locator): Promise<void> => layer.waitFor({ state: 'detached' });
  const member = (page: Page, who: string): Locator =>
    page.getByRole('group', { name: 'Members', exact: true }).getByRole('row').filter({ hasText: who });

  it('makes a group by keys, with its schedule and curriculum; what is wrong is said beside its field, and nothing typed is lost', async () => {
    await director.getByRole('link', { name: 'Groups', exact: true }).click();
    await director.getByRole('button', { name: /^New group/ }).waitFor();
    await director.keyboard.press('n');
    const layer = dialog(director, 'New group');
    await layer.getByLabel('Name').waitFor();
    await director.keyboard.type(name);
    await layer.getByLabel('Places').fill('2');
    await layer.getByLabel('Site').selectOption({ index: 1 });
    await layer.getByLabel('First day').fill(dayFromNow(-20));
    await layer.getByRole('button', { name: '+ Add a meeting' }).click();
    await layer.getByLabel('Day', { exact: true }).selectOption('Monday');
    await layer.getByLabel('Begins at').fill('10:00');
    await layer.getByLabel('Curriculum').fill('Sleep diary\n\nWinding down');
    await layer.getByLabel('Minutes').fill('0');
    await director.keyboard.press('Control+Enter');
    await layer.getByText('A meeting takes 1 to 1440 minutes.').waitFor();
    expect(await layer.getByLabel('Name').inputValue()).toBe(name);
    await layer.getByLabel('Minutes').fill('60');
    await director.keyboard.press('Control+Enter');
    await director.getByRole('heading', { level: 1, name }).waitFor();
    await director.getByText('Mon 10:00, 60 min').waitFor();
    await director.getByText('Winding down').waitFor();
    address = new URL(director.url()).pathname;
  });

  it('assigns the lead', async () => {
    await director.keyboard.press('t');
    const layer = dialog(director, 'Assign a facilitator');
    const option = layer.locator('option').filter({ hasText: leadName });
    await layer.getByLabel('Person').selectOption((await option.getAttribute('value')) ?? '');
    await layer.getByLabel('From').fill(dayFromNow(-20));
    await director.keyboard.press('Control+Enter');
    await closed(layer);
    await director.getByRole('region', { name: 'Facilitators' }).getByText(leadName).waitFor();
  });

  it('plans the sessions of four weeks after seeing their days, but for one', async () => {
    await director.getByRole('button', { name: /^Plan sessions/ }).waitFor();
    await director.keyboard.press('s');
    const layer = dialog(director, 'Plan sessions');
    await layer.getByLabel('From').fill(dayFromNow(1));
    await layer.getByLabel('Until').fill(dayFromNow(28));
    await layer.getByRole('group', { name: '4 sessions' }).waitFor();
    await layer.getByRole('checkbox').first().uncheck();
    await layer.getByRole('button', { name: /^Plan 3 sessions/ }).click();
    await closed(layer);
    const list = director.getByRole('region', { name: 'Sessions to come' });
    await list.getByRole('link', { name: /^Mon / }).nth(2).waitFor();
    expect(await list.getByText(/^, 10:00–11:00/).count()).toBe(0);
    expect(await list.getByRole('listitem').count()).toBe(3);
  });

  it('admits two clients found by a part of their name; a third finds the group full', async () => {
    for (const letters of ['ar', 'en', 'ma']) {
      await director.keyboard.press('a');
      const layer = dialog(director, 'Admit a client');
      await layer.getByRole('combobox', { name: 'Client' }).fill(letters);
      const options = layer.getByRole('option');
      await options.nth(2).waitFor();
      await director.keyboard.press('ArrowDown');
      await director.keyboard.press('Enter');
      const who = await layer.getByRole('combobox', { name: 'Client' }).inputValue();
      await layer.getByLabel('First day').fill(dayFromNow(-20));
      await director.keyboard.press('Control+Enter');
      if (admitted.length < 2) {
        await closed(layer);
        await member(director, who).waitFor();
        admitted.push(who);
        continue;
      }
      await layer.getByText(/group is full|member of this group already/).waitFor();
      expect(await layer.getByRole('combobox', { name: 'Client' }).inputValue()).toBe(who);
      await director.keyboard.press('Escape');
      await layer.getByRole('button', { name: 'Throw it away' }).click();
      await closed(layer);
    }
    expect(new Set(admitted).size).toBe(2);
  });

  it('discharges one, asked for the circumstances, and admits them again: a second membership', async () => {
    const who = admitted[0] ?? '';
    await member(director, who)
      .getByRole('button', { name: /^Discharge/ })
      .click();
    const layer = dialog(director, `Discharge ${who}`);
    await layer.getByLabel('Last day').fill(dayFromNow(-8));
    await layer.getByLabel('How it ended').selectOption('Transferred');
    await director.keyboard.press('Control+Enter');
    await layer.getByText('Say under which circumstances the member left.').waitFor();
    await layer.getByLabel('Circumstances').fill('Moved to another group for a while.');
    await director.keyboard.press('Control+Enter');
    await closed(layer);
    await member(director, who).waitFor({ state: 'detached' });
    await director.getByText('1 former member').click();
    await director.getByRole('button', { name: `Admit again: ${who}` }).click();
    const again = dialog(director, `Admit ${who} again`);
    await again.getByLabel('First day').fill(dayFromNow(-8));
    await director.keyboard.press('Control+Enter');
    await again.getByText('The client is, or later becomes, a member of this group already.').waitFor();
    await again.getByLabel('First day').fill(dayFromNow(-5));
    await director.keyboard.press('Control+Enter');
    await closed(again);
    await member(director, who).waitFor();
  });

  it('sees the entries and the exit in the reports at once', async () => {
    // Two entered and one came back; one left.
    await director.getByText(/Three entered, one left: one transferred\./).waitFor();
  });

  it('the lead sees the group, adds a session that took place, and records who was really in the room', async () => {
    await lead.goto(address);
    await lead.getByRole('heading', { level: 1, name }).waitFor();
    expect(await lead.getByRole('button', { name: /^Edit the group/ }).count()).toBe(0);
    await lead.getByRole('button', { name: /^Add a session/ }).click();
    const layer = dialog(lead, 'Add a session');
    await layer.getByLabel('Day').fill(dayFromNow(-10));
    await lead.keyboard.press('Control+Enter');
    await lead.waitForURL(/\/sessions\//);
    await lead.getByRole('region', { name: 'About the session' }).waitFor();
    await lead.getByRole('button', { name: 'Record as held h' }).waitFor();
    await lead.keyboard.press('h');
    const hold = dialog(lead, 'Record the session as held');
    await hold.getByLabel('Module').selectOption('1 Sleep diary');
    await hold.getByRole('checkbox', { name: 'Telehealth' }).check();
    await lead.keyboard.press('Control+Enter');
    await closed(hold);
    // Two members that day: the one who left afterwards had a seat.
    await lead.getByText(/0 of 2 expected members came/).waitFor();
    await lead.getByText(`${leadName}`).last().waitFor();
    await lead.keyboard.press('r');
    const room = dialog(lead, 'Who was in the room');
    await room.getByRole('button', { name: '+ Add somebody, such as a stand-in' }).click();
    const standIn =
      (await room.getByLabel('Person', { exact: true }).last().locator('option').nth(3).textContent()) ?? '';
    await room.getByLabel('Person', { exact: true }).last().selectOption({ label: standIn });
    await lead.keyboard.press('Control+Enter');
    await closed(room);
    await lead.getByText(`${standIn} (co)`).waitFor();
  });

  it('somebody who has an older version open is told, keeps what was typed, and saves it after looking', async () => {
    await director.goto(address);
    await director.getByRole('button', { name: /^Edit the group/ }).click();
    const layer = dialog(director, 'Edit the group');
    await layer.getByLabel('Service code').fill('90853');
    const other = await signIn(browser, 'director', { at: address });
    await other.getByRole('button', { name: /^Edit the group/ }).click();
    const others = dialog(other, 'Edit the group');
    await others.getByLabel('Places').fill('9');
    await other.keyboard.press('Control+Enter');
    await closed(others);
    await layer.getByLabel('Service code').focus();
    await director.keyboard.press('Control+Enter');
    await layer.getByText(/^Somebody else changed this group meanwhile/).waitFor();
    expect(await layer.getByLabel('Service code').inputValue()).toBe('90853');
    await other.context().close();
  });

  it('is free of barriers in light and dark, on a desk, a tablet and a phone, and the browser complained of nothing', async () => {
    for (const [width, dark] of [
      [1440, false],
      [800, true],
      [400, false],
    ] as const) {
      const page = await signIn(browser, 'director', { width, dark, at: address });
      await page.getByRole('heading', { name: 'Sessions to come' }).waitFor();
      await page.getByRole('figure', { name: 'Members', exact: true }).waitFor();
      expect(await findBarriers(page), `group at ${width}`).toEqual([]);
      await page.getByRole('button', { name: /^Edit the group/ }).click();
      await dialog(page, 'Edit the group').getByLabel('Name').waitFor();
      expect(await findBarriers(page), `form at ${width}`).toEqual([]);
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWider, `scrolls sideways at ${width}`).toBe(false);
      await page.context().close();
    }
    expect(complaints).toEqual([]);
  });
});

describe('follow-ups of absences', () => {
  it('are a worklist, overdue first; one key marks as done, and the focus goes on to the next', async () => {
    const page = await signIn(browser, 'clinician');
    await page.getByRole('link', { name: 'Follow-ups', exact: true }).click();
    // Absences in groups that others run are there to look at.
    const rows = page
      .getByRole('region', { name: 'Follow-ups' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Done:/ }) });
    await rows.first().waitFor();
    const [first, second] = [
      await rows.nth(0).getAttribute('aria-label'),
      await rows.nth(1).getAttribute('aria-label'),
    ];
    const count = await rows.count();
    // What stands below it may be somebody else's to do: the focus goes there all the same.
    const below = await rows.first().evaluate((row) => row.nextElementSibling?.getAttribute('aria-label'));
    expect(below).toBeTruthy();
    await rows.first().focus();
    await page.keyboard.press('d');
    await page.getByRole('status').filter({ hasText: 'Done.' }).waitFor();
    await expect.poll(() => rows.count()).toBe(count - 1);
    await expect.poll(() => rows.first().getAttribute('aria-label')).toBe(second);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(below);
    await page.getByRole('checkbox', { name: /^Show those done/ }).check();
    const done = page
      .getByRole('listitem', { name: first ?? '', exact: true })
      .filter({ hasText: 'done on' });
    await done.getByRole('button', { name: /^Not done yet/ }).click();
    await expect.poll(() => done.count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  });
});
