import { describe, expect, it } from 'vitest';
import { isReadyToSign, stopsSignature } from './before-signing.ts';

const planMissing = { ruleId: 'plan-missing', severity: 'block' } as const;

describe('what stops a signature', () => {
  it('is a finding that blocks, and none that only warns', () => {
    expect(stopsSignature(planMissing)).toBe(true);
    expect(stopsSignature({ ruleId: 'group-too-large', severity: 'warn' })).toBe(false);
  });

  it('is no finding that the signature itself answers', () => {
    for (const ruleId of ['note-unsigned', 'note-overdue', 'note-missing', 'trainee-without-cosignature'])
      expect(stopsSignature({ ruleId, severity: 'block' }), ruleId).toBe(false);
  });
});

describe('a record', () => {
  it('is ready where nothing blocks and no word is open', () => {
    expect(isReadyToSign({ findings: [], unresolvedWords: 0 })).toBe(true);
    expect(
      isReadyToSign({ findings: [{ ruleId: 'session-too-short', severity: 'warn' }], unresolvedWords: 0 }),
    ).toBe(true);
  });

  it('is not ready with one blocking finding, or with one word that may name another member', () => {
    expect(isReadyToSign({ findings: [planMissing], unresolvedWords: 0 })).toBe(false);
    expect(isReadyToSign({ findings: [], unresolvedWords: 1 })).toBe(false);
  });
});
