import { defineConfig } from 'vitest/config';

/** Journeys through the demo practice: the built product on a database of its own, in a real Chromium. */
export default defineConfig({
  test: {
    // The files share what they import: Playwright alone takes a second to load.
    isolate: false,
    include: ['e2e/demo-practice/*.e2e.ts'],
    globalSetup: ['e2e/start-product.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A busy machine draws late; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
    // One browser at a time: the journeys share one server and one database.
    fileParallelism: false,
  },
});
