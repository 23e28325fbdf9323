import { accepted, isTimeZone, refused, type Result } from '../shared/index.ts';
import type { Site } from './site.ts';

/** What somebody enters about a site. */
export type SiteEntry = Omit<Site, 'id'>;

/** How a site stands that is changed. */
export interface SiteStanding {
  readonly timeZone: string;
  /** Sessions of its groups, whatever became of them: each is dated by the site's clock. */
  readonly sessions: number;
}

const longestName = 120;

/**
 * Adds a site (no standing), or changes one. A site keeps its time zone once sessions stand under it: their days, and whatever was
 * counted by day, would be others (practice-folder.md: a session's date is its start in its site's time zone).
 */
export function saveSite(entry: SiteEntry, standing: SiteStanding | null): Result<SiteEntry> {
  const name = entry.name.normalize('NFC').trim();
  if (name === '') return refused('name-missing', 'Name the site.', 'name');
  if (name.length > longestName)
    return refused('name-long', `A name has ${longestName} characters at most.`, 'name');
  if (!isTimeZone(entry.timeZone))
    return refused('time-zone', 'Choose the time zone of the site from the list.', 'timeZone');
  if (standing !== null && standing.sessions > 0 && standing.timeZone !== entry.timeZone) {
    return refused(
      'time-zone-in-use',
      'Sessions are on record by the clock of this site, and would change their days. Add another site for the other time zone.',
      'timeZone',
    );
  }
  return accepted({ name, timeZone: entry.timeZone });
}
