import { defineConfig } from 'vitest/config';

// Thousands of random histories and notes are tried: on a busy machine that takes longer than the usual five seconds.
export default defineConfig({
  test: {
    // The files of one worker share what they import: loading the program anew for each of them took longer than their tests.
    isolate: false,
    include: ['src/**/*.test.ts', 'contract/**/*.test.ts'],
    setupFiles: ['@concord/fixtures/settle-chance'],
    testTimeout: 60_000,
  },
});
