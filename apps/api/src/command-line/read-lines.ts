import type { Readable } from 'node:stream';

/**
 * Reads text line by line, as many lines at once as have arrived: whoever answers each line can write the answers together. A line that
 * arrives in pieces waits for its end, and the last one needs none.
 */
export async function* readLines(input: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of input as AsyncIterable<string | Uint8Array>) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    // A long line is not looked through again with each of its pieces.
    if (!text.includes('\n')) {
      begun += text;
      continue;
    }
    const lines = (begun + text).split('\n');
    begun = lines.pop() ?? '';
    yield lines;
  }
  yield [begun + decoder.decode()];
}
