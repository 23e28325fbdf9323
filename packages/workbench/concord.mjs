import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './places.mjs';

const program = path.join(root, 'apps/api/dist/concord.js');

if (!existsSync(program)) {
  process.stderr.write('concord: not built yet; run "npm run setup" once (it installs and builds).\n');
  process.exit(2);
}
// The program runs in this process: standard streams, signals and exit status are its own.
process.argv[1] = program;
await import(pathToFileURL(program).href);
