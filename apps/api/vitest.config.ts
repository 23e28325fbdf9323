import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/testing/longest-first.ts';

export default defineConfig({
  // Two copies of graphql (module and common) otherwise meet in one test, and instanceof fails between them.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    // The files of one worker share what they import: loading the program anew for each of them took longer than their tests.
    isolate: false,
    include: ['src/**/*.test.ts', 'contract/**/*.test.ts'],
    setupFiles: ['@concord/fixtures/settle-chance'],
    globalSetup: ['src/testing/start-test-server.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
