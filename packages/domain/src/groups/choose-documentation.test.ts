import { describe, expect, it } from 'vitest';
import { billIndividually, chooseDocumentation } from './choose-documentation.ts';

const sentence = (outcome: ReturnType<typeof billIndividually>): string =>
  outcome.ok ? 'accepted' : outcome.refusal.message;

describe('a summary alone and who is billed individually', () => {
  it('is chosen where nobody is billed individually, and refused from the first who is', () => {
    expect(chooseDocumentation('summary', 0).ok).toBe(true);
    expect(chooseDocumentation('hybrid', 3).ok).toBe(true);
    expect(chooseDocumentation('summary', 1)).toMatchObject({
      refusal: { code: 'summary-cannot-replace-notes', field: 'documentation' },
    });
  });

  it('lets a payer bill individually while no group of its clients keeps a summary alone', () => {
    expect(billIndividually({ of: 'payer', clients: 0, groups: 0 }).ok).toBe(true);
  });

  it('refuses it for one client in one group, and says what to change first', () => {
    const refusal = billIndividually({ of: 'payer', clients: 1, groups: 1 });
    expect(refusal).toMatchObject({ refusal: { code: 'summary-cannot-replace-notes', field: 'payerId' } });
    expect(sentence(refusal)).toBe(
      'One client of this payer would be billed individually and is in a group that keeps a summary alone, which cannot stand in for individual notes. Change the documentation of that group first.',
    );
  });

  it('speaks of the client where one client gets another payer', () => {
    expect(sentence(billIndividually({ of: 'client', clients: 1, groups: 1 }))).toContain(
      'With this payer the client would be billed individually and is in a group that keeps a summary alone',
    );
  });

  it('counts clients and groups in the plural', () => {
    expect(sentence(billIndividually({ of: 'payer', clients: 3, groups: 2 }))).toBe(
      '3 clients of this payer would be billed individually and are in 2 groups that keep a summary alone, which cannot stand in for individual notes. Change the documentation of those groups first.',
    );
  });
});
