import { describe, expect, it } from 'vitest';
import { deriveDraftKey } from './draft-key.ts';

const secret = Buffer.alloc(32, 7);

describe('the key of a person’s drafts', () => {
  it('is the same after the server was started anew, so that drafts on a device open again', () => {
    expect(deriveDraftKey(Buffer.alloc(32, 7), 'practice', 'ada')).toEqual(
      deriveDraftKey(secret, 'practice', 'ada'),
    );
  });

  it('is another for another person, another practice and another server', () => {
    const keys = [
      deriveDraftKey(secret, 'practice', 'ada'),
      deriveDraftKey(secret, 'practice', 'bruno'),
      deriveDraftKey(secret, 'other', 'ada'),
      deriveDraftKey(Buffer.alloc(32, 8), 'practice', 'ada'),
    ].map((key) => key.toString('hex'));
    expect(new Set(keys).size).toBe(4);
    expect(keys.every((key) => key.length === 64)).toBe(true);
  });
});
