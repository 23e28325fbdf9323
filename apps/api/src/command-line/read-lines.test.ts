import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const arrived of readLines(Readable.from(chunks))) lines.push(...arrived);
  return lines;
}

test('lines that arrive together, in pieces and without a last line break are the same lines', async () => {
  const lines = ['one', '', 'zwölf', 'four'];
  expect(await linesOf('one\n\nzwölf\nfour')).toEqual(lines);
  expect(await linesOf('o', 'n', 'e\n', '\nzwölf', '\nfo', 'ur')).toEqual(lines);
  expect(await linesOf('one\n\nzwölf\nfour\n')).toEqual([...lines, '']);
});

test('a letter of several bytes may be cut by the end of a chunk', async () => {
  const bytes = Buffer.from('Siobhán\nJoão\n');
  for (let at = 1; at < bytes.length; at++)
    expect(await linesOf(bytes.subarray(0, at), bytes.subarray(at)), String(at)).toEqual([
      'Siobhán',
      'João',
      '',
    ]);
});

test('a line separator inside a text ends no line', async () => {
  expect(await linesOf('{"text":"a\u2028b"}\n')).toEqual(['{"text":"a\u2028b"}', '']);
});

test('nothing is one empty line', async () => {
  expect(await linesOf()).toEqual(['']);
});
