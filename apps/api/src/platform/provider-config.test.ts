import { describe, expect, it } from 'vitest';
import { findUnnamedPractice, findUnsafeSetting, readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, '/copy');
const whole = {
  CONCORD_PUBLIC_URL: 'https://records.example.org',
  CONCORD_OIDC_ISSUER: 'https://login.example.org/realms/clinic',
  CONCORD_OIDC_CLIENT_ID: 'concord',
};

describe("the organization's provider in the configuration", () => {
  it('is none where nothing is said of it', () => {
    expect(read({}).provider).toBeNull();
    expect(read({ CONCORD_OIDC_ISSUER: ' ', CONCORD_OIDC_CLIENT_ID: '' }).provider).toBeNull();
  });

  it('needs an issuer, a client and our own address, and no more', () => {
    expect(read(whole).provider).toEqual({
      issuer: 'https://login.example.org/realms/clinic',
      clientId: 'concord',
      clientSecret: null,
      label: 'Sign in with your organization',
      practice: null,
      secondFactors: [],
      verifiedClaim: 'email_verified',
    });
  });

  it('takes what else the operator says', () => {
    expect(
      read({
        ...whole,
        CONCORD_OIDC_CLIENT_SECRET: 'x',
        CONCORD_OIDC_LABEL: 'Sign in with Example Health',
        CONCORD_OIDC_PRACTICE: 'North Clinic',
        CONCORD_OIDC_SECOND_FACTOR: 'mfa, hwk',
        CONCORD_OIDC_VERIFIED_CLAIM: 'xms_edov',
      }).provider,
    ).toMatchObject({
      clientSecret: 'x',
      label: 'Sign in with Example Health',
      practice: 'North Clinic',
      secondFactors: ['mfa', 'hwk'],
      verifiedClaim: 'xms_edov',
    });
  });

  it.each(['CLIENT_ID', 'CLIENT_SECRET', 'LABEL', 'PRACTICE', 'SECOND_FACTOR', 'VERIFIED_CLAIM'])(
    'is refused by name where %s stands there without an issuer',
    (name) => {
      expect(() => read({ [`CONCORD_OIDC_${name}`]: 'x' })).toThrow(`CONCORD_OIDC_${name} is set`);
    },
  );

  it('is refused without a client, and without the address to come back to', () => {
    expect(() => read({ ...whole, CONCORD_OIDC_CLIENT_ID: '' })).toThrow('CONCORD_OIDC_CLIENT_ID is not');
    expect(() => read({ ...whole, CONCORD_PUBLIC_URL: '' })).toThrow('CONCORD_PUBLIC_URL');
  });

  it.each([
    'login.example.org',
    'ftp://login.example.org',
    'https://x@login.example.org',
    'https://a.example/?b=c',
  ])('is refused where its issuer is no plain address: %s', (issuer) => {
    expect(() => read({ ...whole, CONCORD_OIDC_ISSUER: issuer })).toThrow('CONCORD_OIDC_ISSUER');
  });

  it('is reached by HTTPS, or on this machine outside production', () => {
    expect(() => read({ ...whole, CONCORD_OIDC_ISSUER: 'http://login.example.org' })).toThrow('https://');
    const near = { ...whole, CONCORD_OIDC_ISSUER: 'http://localhost:4610' };
    expect(read(near).provider?.issuer).toBe('http://localhost:4610');
    expect(findUnsafeSetting(read({ ...near, NODE_ENV: 'production' }))).toMatch(/CONCORD_OIDC_ISSUER/);
    expect(findUnsafeSetting(read({ ...whole, NODE_ENV: 'production' }))).toBeNull();
  });

  it('belongs to the only practice, or to the one that is named', () => {
    const [north, south] = [
      { name: 'North Clinic', formerNames: [] },
      { name: 'South Clinic', formerNames: [] },
    ];
    const named = read({ ...whole, CONCORD_OIDC_PRACTICE: 'North Clinic' });
    expect(findUnnamedPractice(read({}), [north, south])).toBeNull();
    expect(findUnnamedPractice(read(whole), [north])).toBeNull();
    expect(findUnnamedPractice(read(whole), [north, south])).toMatch(/must name the practice/);
    expect(findUnnamedPractice(named, [north, south])).toBeNull();
    expect(findUnnamedPractice(named, [])).toBeNull();
    expect(findUnnamedPractice(named, [south])).toMatch(/does not keep/);
    const renamed = { name: 'Northern Clinic', formerNames: ['North Clinic'] };
    expect(findUnnamedPractice(named, [renamed, south])).toBeNull();
  });
});
