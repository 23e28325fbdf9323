import { describe, expect, it } from 'vitest';
import { findUnsafeSetting, readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/copy');
const unsafe = (environment: Record<string, string>): string | null =>
  findUnsafeSetting(read({ NODE_ENV: 'production', ...environment }));
const address = { CONCORD_PUBLIC_URL: 'https://records.example.org' };

describe('the configuration', () => {
  it('is an embedded database, port 4000 and the demo where the operator says nothing', () => {
    expect(read({})).toMatchObject({
      databaseUrl: null,
      dataDirectory: '/copy/.concord',
      port: 4000,
      demo: true,
      production: false,
      idleMinutes: 15,
      trustedDocumentsOnly: false,
      demandsSecondFactor: false,
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', ''],
    ['CONCORD_IDLE_MINUTES', '0'],
    ['CONCORD_PROXIES', '-1'],
    ['CONCORD_PUBLIC_URL', 'records'],
  ])('says which variable makes no sense: %s=%s', (variable, value) => {
    expect(() => read({ [variable]: value })).toThrow(variable);
  });

  it('demands a second factor in production, unless the operator decides otherwise', () => {
    expect(read({ NODE_ENV: 'production' }).demandsSecondFactor).toBe(true);
    expect(read({ NODE_ENV: 'production', CONCORD_SECOND_FACTOR: 'off' }).demandsSecondFactor).toBe(false);
    expect(read({ CONCORD_SECOND_FACTOR: 'on' }).demandsSecondFactor).toBe(true);
  });

  it('faces nobody in production without HTTPS', () => {
    expect(unsafe({})).toMatch(/CONCORD_PUBLIC_URL/);
    expect(unsafe({ CONCORD_PUBLIC_URL: 'http://records.example.org' })).toMatch(/CONCORD_PUBLIC_URL/);
    expect(unsafe(address)).toBeNull();
  });

  it('reaches a database on another machine through verified TLS only', () => {
    const far = 'postgres://concord@database.example.org/concord';
    expect(unsafe({ ...address, DATABASE_URL: far })).toMatch(/verify-full/);
    expect(unsafe({ ...address, DATABASE_URL: `${far}?sslmode=require` })).toMatch(/verify-full/);
    expect(unsafe({ ...address, DATABASE_URL: `${far}?sslmode=verify-full` })).toBeNull();
    expect(unsafe({ ...address, DATABASE_URL: 'postgres://concord@localhost/concord' })).toBeNull();
  });
});
