import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('the page to come back to', () => {
  it('is ours, whatever was asked for', () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '\\',
      '%5C',
      '%2F',
      '..',
      '.',
      '@',
      ':',
      '?',
      '#',
      'https:',
      'javascript:',
      'elsewhere.example',
      '\t',
      '\n',
      ' ',
      'groups',
      'sign-in',
      '=',
      '&',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
        ),
        (text) => {
          const path = ownPath(text);
          expect(path).toMatch(/^\/(?![/\\])/);
          expect(
            new URL(`${path}${path.includes('?') ? '&' : '?'}sign-in=in`, 'https://records.example.org')
              .origin,
          ).toBe('https://records.example.org');
          // Once more changes nothing.
          expect(ownPath(path)).toBe(path);
        },
      ),
    );
  });

  it('keeps its filters, and nothing of an earlier sign-in', () => {
    expect(ownPath('/groups/11?weeks=12&sign-in=refused')).toBe('/groups/11?weeks=12');
    expect(ownPath('/members/5#notes')).toBe('/members/5');
    expect(ownPath('/sign-in/callback?code=x')).toBe('/');
  });
});
