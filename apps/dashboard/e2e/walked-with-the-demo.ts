/** Journeys through a practice of their own that "npm test" walks after those through the demo, which would be the shorter lot without. */
export const walkedWithTheDemo = [
  'e2e/own-practice/second-factor.e2e.ts',
  'e2e/own-practice/two-at-one-session.e2e.ts',
];
