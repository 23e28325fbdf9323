// Prints the rules of completeness to docs/rule-book.md, where people read them.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { printRuleBook } from '../src/completeness/index.ts';

const path = fileURLToPath(new URL('../../../docs/rule-book.md', import.meta.url));
const style = await resolveConfig(path);
await writeFile(path, await format(printRuleBook(), { ...style, parser: 'markdown' }));
