import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './places.mjs';
import { runCommand } from './say.mjs';
import { setUp } from './setup.mjs';

const program = path.join(root, 'apps/api/dist/main.js');

await runCommand(setUp);
// The program runs in this process: standard streams, signals and exit status are its own.
process.argv[1] = program;
await import(pathToFileURL(program).href);
