import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi, findBarriers, openBrowser, signIn } from '../browser.ts';

interface Member {
  readonly externalId: string;
  readonly label: string;
}

/** The members whom the person of a page may see, as the API tells them. */
async function membersOf(page: Page): Promise<Member[]> {
  const { members } = await askApi<{ members: { client: Member }[] }>(
    page,
    '{ members(limit: 500) { client { externalId label } } }',
  );
  return members.map(({ client }) => client);
}

describe('a clinician opens the record of a member who is not theirs in an emergency', () => {
  let browser: Browser;
  let director: Page;
  let clinician: Page;
  let member: Member = { externalId: '', label: '' };
  const strip = (page: Page) => page.getByRole('region', { name: 'Emergency access' });

  beforeAll(async () => {
    browser = await openBrowser();
    director = await signIn(browser, 'director', { at: '/emergency' });
    clinician = await signIn(browser, 'clinician', { at: '/emergency' });
    const own = new Set((await membersOf(clinician)).map(({ externalId }) => externalId));
    member = (await membersOf(director)).find(({ externalId }) => !own.has(externalId)) ?? member;
    expect(member.label).not.toBe('');
  });
  afterAll(() => browser.close());

  it('may not before a director gives them the right', async () => {
    await clinician.getByText('You were not given the right to this.').waitFor();
    await director.getByRole('button', { name: /^Give to / }).click();
    await director.getByRole('button', { name: /^Take back from / }).waitFor();
  });

  it('opens it with a reason and the password, and reads the notes under a banner with the time left', async () => {
    await clinician.reload();
    await clinician.getByLabel('Member').fill(member.label);
    await clinician.getByLabel('What happened').selectOption('CRISIS_CALL');
    await clinician.getByLabel('Explanation').fill('A brother called: nobody answers the door.');
    await clinician.getByLabel('Your password').fill('concord-demo-only');
    expect(await findBarriers(clinician)).toEqual([]);
    await clinician.getByRole('button', { name: 'Open for 60 minutes' }).click();
    await clinician.getByRole('heading', { level: 1, name: member.label }).waitFor();
    await strip(clinician)
      .getByRole('timer')
      .getByText(/^(60|59) min left$/)
      .waitFor();
    await clinician.getByText('Notes of this member').click();
    await clinician
      .getByRole('region', { name: 'Notes', exact: true })
      .getByRole('listitem')
      .first()
      .waitFor();
    // The banner stays in view: what has just scrolled half under it would count as too small to touch.
    await clinician.evaluate(() => scrollTo(0, 0));
    expect(await findBarriers(clinician)).toEqual([]);
  });

  it('is announced to the director on every page, and cannot be reviewed while it runs', async () => {
    await director.goto('/attendance');
    await director.getByText('1 emergency access waits for a review.').waitFor();
    await director.getByRole('link', { name: 'Review', exact: true }).click();
    const reviews = director.getByRole('region', { name: 'Reviews' });
    await reviews.getByText('running').waitFor();
    await reviews.getByText('Crisis call: A brother called: nobody answers the door.').waitFor();
    expect(await reviews.getByRole('button', { name: 'Close the review' }).count()).toBe(0);
  });

  it('ends it, and the record is closed again', async () => {
    const address = clinician.url();
    await strip(clinician).getByRole('button', { name: 'End now' }).click();
    await clinician.waitForURL((url) => url.pathname === '/');
    await clinician.getByRole('navigation', { name: 'Pages' }).waitFor();
    expect(await strip(clinician).count()).toBe(0);
    await clinician.goto(address);
    await clinician.getByText('This member’s record could not be shown.').waitFor();
  });

  it('is reviewed with a remark, after a look at what was done meanwhile', async () => {
    await director.reload();
    const reviews = director.getByRole('region', { name: 'Reviews' });
    // The demonstration has one that was reviewed already; those that wait stand first.
    await reviews.getByText('What was done meanwhile').first().click();
    await reviews.getByText('Read a member’s notes').first().waitFor();
    expect(await findBarriers(director)).toEqual([]);
    await reviews.getByLabel('Remark of the review').fill('Called for; the family was reached.');
    await reviews.getByRole('button', { name: 'Close the review' }).click();
    await reviews.getByText(/reviewed it on .*: Called for; the family was reached\./).waitFor();
    await director.goto('/attendance');
    await director.getByRole('heading', { level: 1, name: 'Attendance' }).waitFor();
    await director.getByText('emergency access waits').waitFor({ state: 'detached' });
  });
});
