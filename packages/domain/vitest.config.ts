import { defineConfig } from 'vitest/config';

// Thousands of random histories and notes are tried: on a busy machine that takes longer than the usual five seconds.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'contract/**/*.test.ts'], testTimeout: 60_000 },
});
