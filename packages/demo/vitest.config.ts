import { defineConfig } from 'vitest/config';

// Whole practices are made and read back: on a busy machine that takes longer than the usual five seconds.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['@concord/fixtures/settle-chance'],
    testTimeout: 60_000,
  },
});
