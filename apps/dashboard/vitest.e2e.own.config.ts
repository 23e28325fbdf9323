import { defineConfig } from 'vitest/config';

/** Journeys through a practice of their own: each starts the built product for itself, empty, and stops or kills it as it likes. */
export default defineConfig({
  test: {
    // The files share what they import: Playwright alone takes a second to load.
    isolate: false,
    include: ['e2e/own-practice/*.e2e.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A busy machine draws late; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
    // One browser at a time: "npm test" runs the journeys through the demo practice beside these.
    fileParallelism: false,
  },
});
