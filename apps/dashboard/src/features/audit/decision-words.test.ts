import { expect, it } from 'vitest';
import { sayDecided } from './decision-words.ts';

const [changed, decided] = [{ reason: 'changed' }, { reason: 'decided' }];

it('says how many findings were decided about, and which were left and why', () => {
  expect(sayDecided('Waived', 1, [])).toBe('Waived: 1 finding.');
  expect(sayDecided('Waived', 10, [changed])).toBe(
    'Waived: 9 findings. 1 was mended or judged anew meanwhile: left as it stands.',
  );
  expect(sayDecided('Returned', 3, [decided, changed, changed])).toBe(
    'Returned: 0 findings. 2 were mended or judged anew meanwhile and 1 was decided by somebody else: left as they stand.',
  );
});
