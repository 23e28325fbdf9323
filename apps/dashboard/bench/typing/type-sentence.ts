import type { Page } from 'playwright-core';

/** Between two keys: a fast typist. */
const pause = 90;
const held = 20;

/** Types at the end of the text that has the cursor. Answers how many keys it took. */
export async function typeSentence(page: Page, sentence: string): Promise<number> {
  await page.keyboard.press('End');
  for (const letter of ` ${sentence}`) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: held });
    await page.waitForTimeout(pause - held);
  }
  return sentence.length + 1;
}
