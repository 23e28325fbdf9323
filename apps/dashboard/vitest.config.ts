import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { graphql: path.resolve(import.meta.dirname, 'node_modules/graphql/index.js') } },
  test: {
    // The files of one worker share what they import: loading the program anew for each of them took longer than their tests.
    isolate: false,
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    setupFiles: ['@concord/fixtures/settle-chance', 'src/testing/set-up.ts'],
    testTimeout: 30_000,
  },
});
