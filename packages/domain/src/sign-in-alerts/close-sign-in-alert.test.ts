import { describe, expect, it } from 'vitest';
import { closeSignInAlert } from './close-sign-in-alert.ts';

const codeOf = (isClosed: boolean, remark: string): string | null => {
  const outcome = closeSignInAlert({ isClosed, remark });
  return outcome.ok ? null : outcome.refusal.code;
};

describe('closing an alert about failed sign-ins', () => {
  it('keeps what was found, without spaces around it', () => {
    expect(closeSignInAlert({ isClosed: false, remark: ' She forgot it. ' })).toEqual({
      ok: true,
      value: { remark: 'She forgot it.' },
    });
  });

  it('takes from 3 to 1,000 characters', () => {
    expect(codeOf(false, ' ab ')).toBe('remark-length');
    expect(codeOf(false, 'abc')).toBeNull();
    expect(codeOf(false, 'a'.repeat(1_000))).toBeNull();
    expect(codeOf(false, 'a'.repeat(1_001))).toBe('remark-length');
  });

  it('refuses one that is closed already', () => {
    expect(codeOf(true, 'She forgot it.')).toBe('closed-already');
  });
});
