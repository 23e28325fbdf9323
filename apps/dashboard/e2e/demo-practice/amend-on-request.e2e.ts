import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, findBarriers, openBrowser, readDownload, signIn } from '../browser.ts';
import { readPdf } from '../read-pdf.ts';

interface Found {
  readonly clientId: string;
  readonly label: string;
  readonly noteId: string;
  readonly date: string;
  readonly sessionId: string;
  readonly author: string;
}

/** A signed note of the clinician who looks, as the API tells; of a group that is not under 42 CFR Part 2. */
async function findNote(page: Page): Promise<Found | null> {
  interface Note {
    readonly id: string;
    readonly author: string;
    readonly signedAt: string | null;
    readonly session: { readonly id: string; readonly date: string };
  }
  const { viewer, members } = await askApi<{
    viewer: { staff: { name: string } };
    members: { client: { id: string; label: string } }[];
  }>(page, '{ viewer { staff { name } } members(limit: 200) { client { id label } } }');
  for (const { client } of members) {
    const { memberNotes } = await askApi<{ memberNotes: Note[] }>(
      page,
      'query ($id: ID!) { memberNotes(clientId: $id, limit: 20, offset: 0) { id author signedAt session { id date } } }',
      { id: client.id },
    );
    const note = memberNotes.find(
      ({ author, signedAt }) => author === viewer.staff.name && signedAt !== null,
    );
    if (note !== undefined) {
      const { id: noteId, author } = note;
      return {
        clientId: client.id,
        label: client.label,
        noteId,
        author,
        date: note.session.date,
        sessionId: note.session.id,
      };
    }
  }
  return null;
}

describe('a member asks for their record to be amended', () => {
  let browser: Browser;
  let [director, clinician] = [{} as Page, {} as Page];
  let found: Found = { clientId: '', label: '', noteId: '', date: '', sessionId: '', author: '' };

  const requests = (page: Page): Locator => page.getByRole('region', { name: 'Requests to amend' });
  const layer = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
  const openRequests = async (page: Page): Promise<void> => {
    await page.goto(`/members/${found.clientId}#requests`);
    await requests(page).waitFor();
  };
  const enter = async (wanted: string): Promise<void> => {
    await requests(director).getByRole('button', { name: 'Enter a request' }).click();
    const form = layer(director, 'Enter a request to amend');
    await form.getByLabel('About').selectOption(found.noteId);
    await form.getByLabel('What is to be changed').fill(wanted);
    await form.getByLabel('The member’s reason').fill('I remember it well.');
    expect(await findBarriers(director)).toEqual([]);
    await form.getByRole('button', { name: /^Enter/ }).click();
    await card(director, wanted).waitFor();
  };
  const card = (page: Page, wanted: string): Locator =>
    requests(page).getByRole('article').filter({ hasText: wanted });
  const letterOf = async (wanted: string, name: string): Promise<string> => {
    const saved = director.waitForEvent('download');
    await card(director, wanted).getByRole('button', { name }).click();
    return readPdf(await readDownload(await saved));
  };
  const hour = 'I came at seven.';
  const word = 'I never said that I would stop.';
  const notice = 'The surgery was in March.';

  beforeAll(async () => {
    browser = await openBrowser();
    [director, clinician] = [await signIn(browser, 'director'), await signIn(browser, 'clinician')];
    const note = await findNote(clinician);
    if (note === null) throw new Error('The demo has such a note.');
    found = note;
    await openRequests(director);
  });
  afterAll(() => browser.close());

  it('is entered, and its author asked, who finds it on Home', async () => {
    await enter(hour);
    await card(director, hour)
      .getByText(/^Decide, by/)
      .waitFor();
    await card(director, hour).getByRole('button', { name: 'Ask a clinician' }).click();
    const form = layer(director, 'Ask a clinician');
    await form.getByLabel('Whom').selectOption({ label: found.author });
    await form.getByRole('button', { name: /^Ask/ }).click();
    await card(director, hour).getByText(`Asked of ${found.author}, not answered yet.`).waitFor();
    await clinician.goto('/');
    const asked = clinician
      .getByRole('region', { name: 'Owed by me', exact: true })
      .getByRole('listitem')
      .filter({ hasText: found.label })
      .getByRole('link', { name: 'Answer a request to amend' });
    await asked.waitFor();
    expect(await findBarriers(clinician)).toEqual([]);
    await asked.click();
    await card(clinician, hour).getByText('You are asked:').waitFor();
  });

  it('is met by a correction that its author signs beside the note', async () => {
    await card(clinician, hour).getByRole('button', { name: 'Write the correction' }).click();
    const form = layer(clinician, 'Amend the note');
    await form.getByLabel('Text').fill('Came at seven, not at ten past.');
    await form.getByLabel('Your password').fill('concord-demo-only');
    expect(await findBarriers(clinician)).toEqual([]);
    await form.getByRole('button', { name: /^Sign and add/ }).click();
    await card(clinician, hour).getByText('You are asked:').waitFor({ state: 'detached' });
  });

  it('is accepted in a letter, and owed until the member was told', async () => {
    await openRequests(director);
    await director.reload();
    await card(director, hour).getByRole('button', { name: 'Decide' }).click();
    const form = layer(director, 'Decide the request');
    await form.getByLabel('Whom the member turns to').fill('Privacy office, 555-0100');
    expect(await findBarriers(director)).toEqual([]);
    await form.getByRole('button', { name: /^Decide/ }).click();
    await card(director, hour)
      .getByText(/^Tell the member in writing/)
      .waitFor();
    const letter = await letterOf(hour, 'Letter with the decision');
    expect(letter).toContain('We accept your request');
    expect(letter).toContain('Privacy office, 555-0100');
    await card(director, hour).getByRole('button', { name: 'Member was told' }).click();
    await layer(director, 'The member was told')
      .getByRole('button', { name: /^Enter/ })
      .click();
    await card(director, hour)
      .getByText(/^Tell the member/)
      .waitFor({ state: 'detached' });
  });

  it('is denied on a ground of the law, and the member disagrees', async () => {
    await enter(word);
    await card(director, word).getByRole('button', { name: 'Decide' }).click();
    const form = layer(director, 'Decide the request');
    await form.getByRole('radio', { name: /^Deny/ }).check();
    await form.getByLabel('What it rests on').fill('Two clinicians wrote it down that evening.');
    expect(await findBarriers(director)).toEqual([]);
    await form.getByRole('button', { name: /^Decide/ }).click();
    await form.getByText('A denial rests on one of the four grounds').waitFor();
    await form.getByLabel('Ground', { exact: true }).selectOption('accurate_and_complete');
    await form.getByRole('button', { name: /^Decide/ }).click();
    const letter = (await letterOf(word, 'Letter with the decision')).replaceAll('\n', ' ');
    for (const part of [
      'Two clinicians wrote it down',
      'written statement of disagreement',
      'Office for Civil Rights',
    ])
      expect(letter).toContain(part);
    await card(director, word).getByRole('button', { name: 'Statement of disagreement' }).click();
    const statement = layer(director, 'Statement of disagreement');
    await statement.getByLabel('Statement', { exact: true }).fill('They were not listening.');
    await statement.getByRole('button', { name: /^Enter/ }).click();
    await card(director, word).getByText('steps so far').click();
    await card(director, word).getByText('They were not listening.').waitFor();
    // What is shown is asked for again after an entry, and dimmed until it is there.
    await expect.poll(() => findBarriers(director)).toEqual([]);
  });

  it('is decided once: whoever was slower is told, and loses no word, nor does anybody while the server can’t be reached', async () => {
    const twice = 'Take out the second line.';
    await enter(twice);
    const colleague = await director.context().newPage();
    await colleague.goto(`/members/${found.clientId}#requests`);
    for (const page of [director, colleague]) {
      await card(page, twice).getByRole('button', { name: 'Decide' }).click();
      await layer(page, 'Decide the request').getByRole('radio', { name: /^Deny/ }).check();
    }
    const form = layer(director, 'Decide the request');
    const basis = form.getByLabel('What it rests on');
    const fill = async (page: Page, text: string): Promise<void> => {
      const open = layer(page, 'Decide the request');
      await open.getByLabel('Ground', { exact: true }).selectOption('accurate_and_complete');
      await open.getByLabel('What it rests on').fill(text);
    };
    await fill(director, 'It is what was said that evening.');
    await director.context().setOffline(true);
    await form.getByRole('button', { name: /^Decide/ }).click();
    await form.getByText('The server can’t be reached.').waitFor();
    expect(await basis.inputValue()).toBe('It is what was said that evening.');
    await director.context().setOffline(false);
    await fill(colleague, 'The sign-in sheet says so.');
    await layer(colleague, 'Decide the request')
      .getByRole('button', { name: /^Decide/ })
      .click();
    await layer(colleague, 'Decide the request').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: /^Decide/ }).click();
    await form.getByText('This request was decided, or the client took it back.').waitFor();
    expect(await basis.inputValue()).toBe('It is what was said that evening.');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.getByRole('button', { name: 'Throw it away' }).click();
    await card(director, twice).getByRole('button', { name: 'Member was told' }).click();
    await layer(director, 'The member was told')
      .getByRole('button', { name: /^Enter/ })
      .click();
    await card(director, twice)
      .getByText(/^Tell the member/)
      .waitFor({ state: 'detached' });
    await colleague.close();
  });

  it('stands among the requests to act on until its letter is out', async () => {
    await director.goto('/amendments');
    const row = director.getByRole('row').filter({ hasText: found.label });
    await row.getByText('Tell the member in writing').waitFor();
    expect(await row.count()).toBe(1);
    expect(await findBarriers(director)).toEqual([]);
  });

  it('is joined by a notice of another practice, which stands beside the note at the desk', async () => {
    await openRequests(director);
    await requests(director).getByRole('button', { name: 'Enter a notice of another practice' }).click();
    const form = layer(director, 'Enter a notice of an amendment');
    await form.getByLabel('What it affects').selectOption(found.noteId);
    await form.getByLabel('Who informs').fill('Northside Hospital');
    await form.getByLabel('What was amended').fill(notice);
    expect(await findBarriers(director)).toEqual([]);
    await form.getByRole('button', { name: /^Enter/ }).click();
    await card(director, notice).getByText('amended elsewhere').waitFor();
    await director.goto(`/document/${found.sessionId}`);
    await director.getByRole('row').filter({ hasText: found.label }).click();
    await director.getByText(/, from Northside Hospital/).waitFor();
    expect(await findBarriers(director)).toEqual([]);
  });

  it('goes along with a copy of the record', async () => {
    await director.goto(`/members/${found.clientId}`);
    await director.getByRole('button', { name: 'Release a copy' }).click();
    const panel = layer(director, 'Release a copy of this record');
    await panel.getByLabel('From').fill(found.date);
    await panel.getByLabel('To', { exact: true }).fill(found.date);
    await panel.getByText(/\d+ sessions? with/).waitFor();
    await panel.getByLabel('To whom').fill('County court');
    await panel.getByLabel('What for').fill('Court order');
    const saved = director.waitForEvent('download');
    await panel.getByRole('button', { name: 'Release the copy' }).click();
    const paper = (await readPdf(await readDownload(await saved))).replaceAll('\n', ' ');
    for (const part of [
      'Came at seven, not at ten past.',
      'see the correction of',
      word,
      'Two clinicians wrote it down that evening.',
      'They were not listening.',
      'Northside Hospital',
      notice,
    ])
      expect(paper).toContain(part);
  });
});
