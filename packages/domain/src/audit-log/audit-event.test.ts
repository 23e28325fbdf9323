import { describe, expect, it } from 'vitest';
import { streamOf } from './audit-event.ts';

describe('the chain that an event belongs to', () => {
  it('is the chart of the one client concerned', () => {
    expect(streamOf({ clientIds: ['c1'], groupId: 'g1', userId: 'u1' })).toBe('client:c1');
  });

  it('is the group where several of its members are concerned', () => {
    expect(streamOf({ clientIds: ['c1', 'c2'], groupId: 'g1', userId: 'u1' })).toBe('group:g1');
  });

  it('is the person who acted where no one group is concerned', () => {
    expect(streamOf({ clientIds: ['c1', 'c2'], groupId: null, userId: 'u1' })).toBe('user:u1');
  });

  it('is the practice where nobody is known', () => {
    expect(streamOf({ clientIds: [], groupId: null, userId: null })).toBe('practice');
  });
});
