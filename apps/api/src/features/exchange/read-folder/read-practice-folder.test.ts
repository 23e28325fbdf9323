import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '@concord/domain/practice-folder';
import { unpackPractice } from '@concord/fixtures';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPracticeFolder } from './index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-folder-'));
  await cp(await unpackPractice('first-group'), folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const put = (file: string, content: string | Buffer): Promise<void> => writeFile(join(folder, file), content);

async function problems(): Promise<string[]> {
  const result = await readPracticeFolder(folder);
  return result.ok ? [] : result.problems.map(formatProblem);
}
const goals = (...rows: readonly string[]): string =>
  ['goal_id,client_id,text,opened_on,closed_on,outcome', ...rows].join('\n');
const ratings = 'note_id,goal_id,rating\n';

beforeEach(async () => {
  await put('goal_ratings.csv', ratings);
});

describe('a folder in order', () => {
  test('is read to its records', async () => {
    const result = await readPracticeFolder(folder);
    expect(result.ok ? result.records.progressNotes.length : result.problems).toBe(22);
  });

  test('may have a byte order mark, CR LF, no last line break, empty lines, quoted commas, quotes and line breaks', async () => {
    await put(
      'goals.csv',
      `\ufeff${goals('', 'g1,c1,"a ""b"", c\r\nd",2026-01-01,,', '', 'g2,c2,é,2026-01-01,,')}`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
    const result = await readPracticeFolder(folder);
    expect(result.ok ? result.records.goals.map(({ text }) => text) : result.problems).toEqual([
      'a "b", c\r\r\nd',
      'é',
    ]);
  });

  test('may hold what a spreadsheet would take for a formula: it is text', async () => {
    await put('goals.csv', goals('g1,c1,"=HYPERLINK(""http://x.example"")",2026-01-01,,'));
    const result = await readPracticeFolder(folder);
    expect(result.ok ? result.records.goals[0]?.text : result.problems).toBe(
      '=HYPERLINK("http://x.example")',
    );
  });

  test('tells how far the reading is, up to the end', async () => {
    const seen: (readonly [number, number])[] = [];
    await readPracticeFolder(folder, { onProgress: (done, all) => seen.push([done, all]) });
    const [done, all] = seen.at(-1) ?? [0, -1];
    expect(done).toBe(all);
    expect(seen.every(([at, of], index) => at <= of && at >= (seen[index - 1]?.[0] ?? 0))).toBe(true);
  });
});

describe('bytes that are no practice folder', () => {
  test('a line that is not UTF-8 is said, and reading goes on', async () => {
    await put(
      'goals.csv',
      Buffer.concat([
        Buffer.from(goals('g1,c1,ok,2026-01-01,,', 'g2,c1,')),
        Buffer.from([0xe9]),
        Buffer.from(',2026-01-01,,\ng3,c9,x,2026-01-01,,\n'),
      ]),
    );
    expect(await problems()).toEqual([
      'goals.csv:3: text: is not UTF-8 text',
      'goals.csv:4: client_id: no such client, found text of 2 characters',
    ]);
  });

  test('a NUL byte is said', async () => {
    await put('goals.csv', goals('g1,c1,a\u0000b,2026-01-01,,'));
    expect(await problems()).toEqual(['goals.csv:2: text: holds a NUL byte']);
  });

  test('bytes that are no text are said with the line on which their row begins', async () => {
    await put(
      'goals.csv',
      Buffer.concat([
        Buffer.from(goals('g1,c1,"one\ntwo \0\nthree \0",2026-01-01,,', 'g2,c1,"four\n')),
        Buffer.from([0xc3]),
        Buffer.from('",2026-01-01,,\n'),
      ]),
    );
    expect(await problems()).toEqual([
      'goals.csv:2: text: holds a NUL byte',
      'goals.csv:5: text: is not UTF-8 text',
    ]);
  });

  test('where the header is missing, or a file cannot be read on, only the place of the bytes is said', async () => {
    await put('goals.csv', 'g1,c1,Sleep,2026-01-01,,\ng2,c1,a\0b,2026-01-01,,\n');
    expect(await problems()).toContain('goals.csv:2: column 3: holds a NUL byte');
    await put('goals.csv', goals('g1,c1,a "b" c,2026-01-01,,', 'g2,c1,a\0b,2026-01-01,,'));
    expect(await problems()).toContain('goals.csv:3: row: holds a NUL byte');
  });

  test('lines are counted as an editor counts them, line breaks inside cells included', async () => {
    await put('goals.csv', goals('g1,c1,"one\r\ntwo\nthree",2026-01-01,,', '', 'g2,c1,x,never,,'));
    expect(await problems()).toEqual([
      'goals.csv:6: opened_on: must be a day of the calendar (YYYY-MM-DD), found text of 5 characters',
    ]);
  });

  test('a file that is cut off inside a quoted cell is said, and what refers to it is not held against it', async () => {
    await put('goal_ratings.csv', `${ratings}n01,g1a,moderate\n`);
    await put('goals.csv', goals('g1,c1,"never ends,2026-01-01,,'));
    expect(await problems()).toEqual([
      'goals.csv:2: row: the file ends inside a quoted cell: it is cut off, or a closing quote is missing',
    ]);
  });

  test('a last line that is cut off is said', async () => {
    await put('goals.csv', goals('g1,c1,x,2026-01-01,,', 'g2,c1,x,20'));
    expect(await problems()).toEqual(['goals.csv:3: row: has 4 cells where the header has 6']);
  });

  test('quotes in the wrong place end the reading of a file', async () => {
    await put('goals.csv', goals('g1,c1,a "quoted" word,2026-01-01,,', 'g2,c1,x,never,,'));
    expect(await problems()).toEqual([
      'goals.csv:2: row: a quote stands inside a cell that is not quoted; the rest of the file was not read',
    ]);
  });

  test('an empty file, a file of no meaning and a folder of that name are said', async () => {
    await put('goals.csv', '');
    await put('Attendence.csv', 'a,b\n');
    expect(await problems()).toEqual([
      expect.stringMatching(/^Attendence\.csv:1: file: a practice folder has no such file/),
      'goals.csv:1: file: is empty: it has no header row',
    ]);
  });

  test('a folder that does not exist is said', async () => {
    const result = await readPracticeFolder(join(folder, 'nowhere'));
    expect(result).toMatchObject({ ok: false, problems: [{ message: 'is not a folder that can be read' }] });
  });
});
