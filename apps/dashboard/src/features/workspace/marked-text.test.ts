import type { Finding } from '@concord/domain/confidentiality';
import { describe, expect, it } from 'vitest';
import { carryFindings, cutAtFindings, nextFinding } from './marked-text.ts';

const finding = (start: number, end: number, level: Finding['level'] = 'block'): Finding => ({
  start,
  end,
  text: 'Marie',
  personId: null,
  kind: 'name',
  level,
  suggestion: 'a peer',
});

describe('marks under the words', () => {
  it('cover each finding and leave every other letter as it was', () => {
    const text = 'Then Marie spoke, and Marie left.';
    const stretches = cutAtFindings(text, [finding(5, 10), finding(22, 27, 'warn')]);
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(`${text}\n`);
    expect(stretches.filter((stretch) => stretch.mark !== null)).toEqual([
      { text: 'Marie', mark: 'block' },
      { text: 'Marie', mark: 'warn' },
    ]);
  });

  it('are visited in order, from the last to the first again', () => {
    const findings = [finding(5, 10), finding(22, 27)];
    expect(nextFinding(findings, 0)?.start).toBe(5);
    expect(nextFinding(findings, 6)?.start).toBe(22);
    expect(nextFinding(findings, 23)?.start).toBe(5);
    expect(nextFinding([], 0)).toBeNull();
  });

  it('stay with their words while the text is typed on', () => {
    const before = 'Then Marie spoke, and Marie left.';
    const found = [finding(5, 10), finding(22, 27)];
    const placesIn = (after: string) =>
      carryFindings(found, before, after).map(({ start, end }) => after.slice(start, end));
    expect(placesIn(`${before} All were calm.`)).toEqual(['Marie', 'Marie']);
    expect(placesIn(`Today, ${before}`)).toEqual(['Marie', 'Marie']);
    expect(placesIn('Then Marie spoke at length, and Marie left.')).toEqual(['Marie', 'Marie']);
    // What was touched is gone until somebody looks again.
    expect(placesIn('Then Maria spoke, and Marie left.')).toEqual(['Marie']);
    expect(placesIn('')).toEqual([]);
  });
});
