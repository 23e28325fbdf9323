import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBarriers, openBrowser, readDownload, signIn } from '../browser.ts';

const numbersIn = (text: string | null): readonly number[] =>
  [...(text ?? '').replaceAll(',', '').matchAll(/\d+/g)].map(([digits]) => Number(digits));

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a director looks at attendance', () => {
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    page = await signIn(browser, 'director');
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  it('goes by keys from Home to the heat map', async () => {
    await page.getByRole('heading', { level: 1, name: /^Program, last 12 weeks/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByRole('heading', { level: 1, name: 'Attendance' }).waitFor();
    await page.getByRole('figure', { name: 'Attendance of every group, by week' }).waitFor();
  });

  it('opens from a cell exactly the sessions and seats that its percent counts', async () => {
    const cell = page.getByTitle(/^DBT Skills.*: \d+%, \d+ of \d+ seats$/).last();
    const label = await cell.getAttribute('title');
    const [attended, expected] = numbersIn(/: \d+%, (.*) seats$/.exec(label ?? '')?.[1] ?? null);
    await cell.click();
    const panel = page.getByRole('dialog', { name: 'Sessions held' });
    await panel.getByText(`; ${attended} of ${expected} seats attended`).waitFor();
    const [said] = numbersIn(await panel.locator('.rows-count').textContent());
    expect(await panel.locator('tbody tr').count()).toBe(said);
  });

  it('goes back to the page without the panel, and forward to it again', async () => {
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByRole('dialog', { name: 'Sessions held' }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: 'Sessions held' }).waitFor();
  });

  it('goes on to the session, and from a seat to the member’s history', async () => {
    await page.getByRole('dialog').locator('tbody a').first().click();
    await page.getByRole('figure', { name: 'Who was expected, and who came' }).waitFor();
    const member = page.locator('tbody th a').first();
    const name = (await member.textContent()) ?? '';
    await member.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page
      .getByText(/^Came to \d+ of \d+ sessions/)
      .first()
      .waitFor();

    const [first, last] = [name.split(' ')[0] ?? '', name.split(' ').at(-1) ?? ''];
    for (const place of [page.url(), await page.title()]) {
      expect(place).not.toContain(first);
      expect(place).not.toContain(last);
    }
  });

  it('keeps the filters over a reload, in the next report, and on the way back', async () => {
    await page.goto('/attendance?range=52w&kind=process&bucket=month');
    await page.getByRole('figure', { name: 'Attendance of every group, by month' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Range').inputValue()).toBe('52w');
    expect(await page.getByLabel('Kind').inputValue()).toBe('process');
    await page.getByLabel('Enrolment').selectOption('open');
    await page.waitForURL(/enrolment=open/);
    await page.goBack();
    expect(await page.getByLabel('Enrolment').inputValue()).toBe('');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Home' }).click();
    await page.getByRole('heading', { level: 1, name: /^Program/ }).waitFor();
    expect(await page.getByLabel('Kind').inputValue()).toBe('process');
  });

  it('shows the same numbers as a table, and saves them as CSV and as a picture', async () => {
    await page.goto('/attendance');
    const figure = page.getByRole('figure', { name: 'Attendance of every group, by week' });
    await figure.getByRole('button', { name: 'Table' }).click();
    const rows = await figure.locator('tbody tr').count();
    const saved = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'CSV' }).click();
    const csv = await saved;
    expect(csv.suggestedFilename()).toMatch(/^attendance-heat-map-[\d-]+\.csv$/);
    const lines = (await readDownload(csv)).toString('utf8').trim().split('\r\n');
    expect(lines).toHaveLength(rows + 1);

    await figure.getByRole('button', { name: 'Chart' }).click();
    const painted = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'PNG' }).click();
    const picture = await readDownload(await painted);
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(picture.length).toBeGreaterThan(20_000);
  });

  it('finds a member by the first letters of the name, which never enter the address', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'A page, an action' }).fill('re');
    await page.getByRole('option').filter({ hasText: 'Member' }).first().waitFor();
    expect(page.url()).not.toMatch(/[?&][^=]*=re\b/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is told when the session has ended, signs in on the spot, and goes on where it was', async () => {
    await page.goto('/attendance?view=absence');
    await page.getByRole('figure', { name: 'Whose absence is a pattern' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Trend' }).click();
    const lock = page.getByRole('dialog', { name: 'The session has ended' });
    await lock.getByLabel('Password').fill('concord-demo-only');
    await page.keyboard.press('Enter');
    await page.getByRole('figure', { name: 'Who came, by week' }).waitFor();
    expect(page.url()).toContain('view=trend');
  });

  it('leaves nothing to complain about in the console: no script or style was refused', () => {
    expect(complaints.filter((text) => !text.includes('status of 401'))).toEqual([]);
  });
});

describe('a clinician', () => {
  it('sees only the groups that they facilitate, and no other can be asked for', async () => {
    const director = await signIn(browser, 'director', { at: '/groups' });
    const every = await linksOf(director);
    const page = await signIn(browser, 'clinician');
    await page.getByRole('heading', { level: 1, name: /^My groups/ }).waitFor();
    await page.goto('/groups');
    const own = await linksOf(page);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(every.length);
    const foreign = every.find((address) => !own.includes(address)) ?? '';
    await page.goto(foreign);
    await page.getByRole('alert').getByText('not among the records that you may see').waitFor();
  });
});

describe('no barrier at WCAG 2.2 AA', () => {
  type Theme = 'light' | 'dark';
  const both: readonly Theme[] = ['light', 'dark'];
  /** The pages that everybody lives on are looked at in every width and theme, and so is the way from a report down to a record. */
  const mainPages = ['/', '/attendance', '/flow?view=census', '/goals', '/cofac'];
  /** The others once, each in one of them. */
  const otherPages: readonly (readonly [width: number, theme: Theme, addresses: readonly string[]])[] = [
    [1440, 'light', ['/attendance?view=trend', '/flow', '/goals?view=member']],
    [1440, 'dark', ['/attendance?view=absence', '/flow?view=list', '/cofac?view=pairs']],
    [800, 'light', ['/attendance?range=52w', '/cofac?view=gaps', '/groups']],
    [800, 'dark', ['/?rows=sessions~2026-01-01~2030-01-01', '/cofac?view=dual', '/members']],
  ];
  let page: Page;
  let found: string[];

  /** What was found on the page in each of the themes, which it changes as the device does at nightfall. */
  const check = async (themes: readonly Theme[]): Promise<void> => {
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      const barriers = await findBarriers(page);
      found.push(...barriers.map((barrier) => `${new URL(page.url()).pathname} ${colorScheme} ${barrier}`));
    }
  };
  const visit = async (address: string, themes: readonly Theme[]): Promise<void> => {
    await page.goto(address);
    await check(themes);
  };

  for (const width of [1440, 800]) {
    describe(`at ${width} pixels`, () => {
      beforeAll(async () => {
        page = await signIn(browser, 'director', { width });
      });
      beforeEach(() => {
        found = [];
      });
      afterAll(() => page.context().close());

      it('on the pages that everybody lives on, nor on any other', async () => {
        for (const address of mainPages) await visit(address, both);
        for (const [at, theme, addresses] of otherPages) {
          if (at !== width) continue;
          for (const address of addresses) await visit(address, [theme]);
        }
        expect(found).toEqual([]);
      });

      it('on the way from a report to a session, a member and a group', async () => {
        await page.goto('/attendance?view=matrix');
        await page.locator('.matrix thead a').first().waitFor();
        await check(both);
        await page.locator('.matrix thead a').first().click();
        await page.waitForURL(/\/sessions\//);
        await page.getByRole('figure', { name: 'Who was expected, and who came' }).waitFor();
        await check(both);
        await page.locator('tbody th a').first().click();
        await page.waitForURL(/\/members\//);
        await page
          .getByText(/^Came to \d+ of \d+ sessions/)
          .first()
          .waitFor();
        await check(both);
        await page.locator('main a[href^="/groups/"]').first().click();
        await page.waitForURL(/\/groups\//);
        await page.getByRole('region', { name: 'About the group' }).waitFor();
        await check(both);
        expect(found).toEqual([]);
      });
    });
  }
});

async function linksOf(page: Page): Promise<readonly string[]> {
  await page.locator('tbody th a').first().waitFor();
  return page
    .locator('tbody th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
