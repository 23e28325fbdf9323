import type { Brand } from '../shared/index.ts';

export type SiteId = Brand<string, 'SiteId'>;

/** The practice as a whole. Its time zone dates what has no site: audits, signatures. */
export interface Organization {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** A place where groups meet; the date of a session is that of its site. */
export interface Site {
  readonly id: SiteId;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
}
