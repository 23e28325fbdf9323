// Bundles the API (main.js) and the command line (concord.js) into dist; packages from the registry stay outside.
import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: { main: 'src/main.ts', concord: 'src/command-line/concord.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  logLevel: 'warning',
  loader: { '.sql': 'text' },
  plugins: [
    {
      // Workspace packages are source and are bundled; everything else is resolved at run time from node_modules.
      name: 'registry-packages-stay-outside',
      setup(context) {
        context.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
          kind === 'entry-point' || path.startsWith('@concord/') ? undefined : { path, external: true },
        );
      },
    },
  ],
});
await cp('schema.graphql', 'dist/schema.graphql', { force: true }).catch(() => undefined);
