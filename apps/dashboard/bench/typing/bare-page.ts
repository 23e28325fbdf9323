import type { BrowserContext, Page } from 'playwright-core';
import { sentenceOf } from './open-desk.ts';
import { watchPage } from './watch-page.ts';

/** Of another site, so that Chromium gives it a process of its own. */
const address = 'http://bare.example/';
const letters = 'width:640px; font:14px/1.5 system-ui; padding:7px 10px; field-sizing:content';

/**
 * A page with a text area and nothing else, with as much text in it as a note has, and the pointer resting on the page as it does on
 * the desk: what a letter costs there is the browser's and this machine's share.
 */
export async function openBarePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await watchPage(page);
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Bare</title><textarea rows="3" aria-label="Text" style="${letters}"></textarea></html>`,
    }),
  );
  await page.goto(address);
  await page.mouse.move(300, 500);
  await page.locator('textarea').focus();
  await page.keyboard.insertText(sentenceOf(3, 60));
  return page;
}
