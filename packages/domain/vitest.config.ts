import { defineConfig } from 'vitest/config';

// Thousands of random histories and notes are tried: on a busy machine that takes longer than the usual five seconds.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'contract/**/*.test.ts'],
    setupFiles: ['@concord/fixtures/settle-chance'],
    testTimeout: 60_000,
  },
});
