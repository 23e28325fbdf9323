import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, findBarriers, openBrowser, readDownload, signIn } from '../browser.ts';
import { readPdf } from '../read-pdf.ts';

interface Found {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly sessions: number;
}

/** A member of a group under 42 CFR Part 2 in whose record somebody else is named, as the API tells. */
async function findMember(page: Page): Promise<Found | null> {
  const today = new Date().toISOString().slice(0, 10);
  const from = `${Number(today.slice(0, 4)) - 10}${today.slice(4)}`;
  const { members } = await askApi<{ members: { client: { id: string; label: string } }[] }>(
    page,
    '{ members(limit: 500) { client { id label } } }',
  );
  for (const { client } of members) {
    const { releasePreview: seen } = await askApi<{
      releasePreview: {
        sessions: number;
        isPart2: boolean;
        doubtful: { words: string; level: string }[];
      };
    }>(
      page,
      `query ($clientId: ID!, $from: Date!, $to: Date!) { releasePreview(clientId: $clientId, from: $from, to: $to) {
         ... on ReleasePreview { sessions isPart2 doubtful { words level } } } }`,
      { clientId: client.id, from, to: today },
    );
    const named = seen.doubtful.find(({ level }) => level === 'block');
    if (seen.isPart2 && named !== undefined)
      return { ...client, words: named.words, sessions: seen.sessions };
  }
  return null;
}

describe('a director releases a copy of a member’s record', () => {
  let browser: Browser;
  let page: Page;
  let member: Found = { id: '', label: '', words: '', sessions: 0 };
  const panel = () => page.getByRole('dialog', { name: 'Release a copy of this record' });
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Release a copy' }).click();
    await panel().getByLabel('From').fill('2016-01-01');
    await panel()
      .getByText(/\d+ sessions? with/)
      .waitFor();
  };

  beforeAll(async () => {
    browser = await openBrowser();
    page = await signIn(browser, 'director');
    const found = await findMember(page);
    if (found === null) throw new Error('The demo has such a member.');
    member = found;
    await page.goto(`/members/${member.id}`);
    await page.getByRole('heading', { level: 1, name: member.label }).waitFor();
  });
  afterAll(() => browser.close());

  it('sees what it would hold, whom it would name, and that it needs a consent', async () => {
    await open();
    await panel().getByText('A group under 42 CFR Part 2 is among them').waitFor();
    await panel()
      .getByRole('checkbox', { name: `“${member.words}”` })
      .first()
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await panel().getByLabel('To whom').fill('County court');
    await panel().getByLabel('What for').fill('Court order');
    await panel().getByRole('button', { name: 'Release the copy' }).click();
    await panel().getByText('they leave on a written consent of the member').waitFor();
    await page.keyboard.press('Escape');
    await panel().getByRole('button', { name: 'Throw it away' }).click();
  });

  it('enters the consent that the member signed', async () => {
    await page.getByText('Consents to disclosures').click();
    await page.getByRole('button', { name: 'Enter a consent' }).click();
    const layer = page.getByRole('dialog', { name: 'Enter a consent' });
    await layer.getByLabel('To whom').fill('Dr. Amara Osei');
    await layer.getByLabel('What for').fill('Further treatment');
    expect(await findBarriers(page)).toEqual([]);
    await layer.getByRole('button', { name: /^Enter/ }).click();
    await page.getByRole('region', { name: 'Consents' }).getByText('Dr. Amara Osei').waitFor();
  });

  it('hands out a PDF that names nobody else, and it stands in the accounting of disclosures', async () => {
    await open();
    await panel().getByLabel('Rests on').selectOption({ index: 1 });
    const saved = page.waitForEvent('download');
    await panel().getByRole('button', { name: 'Release the copy' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^record-2016-01-01-[\d-]+-[0-9a-f]{8}\.pdf$/);
    const paper = await readPdf(await readDownload(download));
    expect(paper).toContain(member.label);
    expect(paper).toContain('Dr. Amara Osei');
    expect(paper).toContain('[withheld]');
    expect(paper).not.toContain(member.words);
    expect(paper).toContain('42 CFR part 2 prohibits');
    expect(paper.match(/^Attendance$/gm)).toHaveLength(member.sessions);
    await page.getByText('Disclosures of this record').click();
    await page.getByRole('region', { name: 'Disclosures' }).getByText('Dr. Amara Osei').waitFor();
  });

  it('takes the consent back, and no further copy leaves on it', async () => {
    await page.getByRole('button', { name: /^Take back/ }).click();
    const layer = page.getByRole('dialog', { name: 'Take a consent back' });
    await layer.getByRole('button', { name: /^Take back/ }).click();
    await page
      .getByRole('region', { name: 'Consents' })
      .getByText(/taken back/)
      .waitFor();
    await open();
    expect(await panel().getByLabel('Rests on').locator('option').count()).toBe(1);
  });
});
