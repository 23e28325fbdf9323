import { expect, test } from 'vitest';
import type { CivilDate } from '../../platform/scalars.ts';
import { sayRequest, sayText } from './say-note.ts';

test('chosen words are said plainly and what somebody wrote stays as it is', () => {
  expect(sayText('not_assessed')).toBe('not assessed');
  expect(sayText('universality;self_disclosure')).toBe('universality, self disclosure');
  expect(sayText('Said: "I_am; here."')).toBe('Said: "I_am; here."');
});

test('a request to amend the note is said by its days and what was decided', () => {
  const asked = { __typename: 'RequestBesideNote', receivedOn: '2026-02-02' as CivilDate } as const;
  expect(sayRequest({ ...asked, state: 'open', decidedOn: null })).toBe('of 2 Feb 2026, not decided yet');
  expect(sayRequest({ ...asked, state: 'accepted_in_part', decidedOn: '2026-02-10' as CivilDate })).toBe(
    'of 2 Feb 2026, accepted in part on 10 Feb 2026',
  );
});
