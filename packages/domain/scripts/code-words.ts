// Lists, adds to or takes from a coded word list: node --import tsx scripts/code-words.ts TABLE list|add|drop [WORD ...]
// TABLE is given-names, surnames or abbreviations, in src/confidentiality/tables.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expandWords, shortenWords } from '../src/confidentiality/text/expand-words.ts';

interface Table {
  readonly what: string;
  readonly coding: string;
  readonly words: string;
}

const [name = '', order = 'list', ...given] = process.argv.slice(2);
const file = path.join(import.meta.dirname, '../src/confidentiality/tables', `${name}.json`);
// eslint-disable-next-line no-restricted-syntax -- files of the repository whose form its test holds
const table = JSON.parse(readFileSync(file, 'utf8')) as Table;
const before = new Set(expandWords(table.words));
if (order === 'list') process.stdout.write([...before].join('\n') + '\n');
else {
  for (const word of given) {
    if (order === 'add') before.add(word.toLowerCase());
    else before.delete(word.toLowerCase());
  }
  const words = shortenWords([...before].sort());
  writeFileSync(file, JSON.stringify({ ...table, words }, null, 2) + '\n');
}
