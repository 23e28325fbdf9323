import { accepted, isTimeZone, refused, type Result } from '../shared/index.ts';
import type { Organization } from './site.ts';

/** How a practice stands whose name or time zone is changed. */
export interface PracticeStanding {
  readonly timeZone: string;
  /** Sessions on record, whatever became of them: the rules ask by the practice's clock from when on they count. */
  readonly sessions: number;
  /** People whose last day is still to come: their accounts end with it, by the practice's clock. */
  readonly leaving: number;
}

const longestName = 120;

/**
 * Changes how a practice is called, and by which clock it dates what has no site. The name may change at any time: nothing hangs on it, since
 * identifiers follow from the first one. The time zone stays once something was reckoned by it, as a site's does.
 */
export function savePractice(entry: Organization, standing: PracticeStanding): Result<Organization> {
  const name = entry.name.normalize('NFC').trim();
  if (name === '') return refused('name-missing', 'Name the practice.', 'name');
  if (name.length > longestName)
    return refused('name-long', `A name has ${longestName} characters at most.`, 'name');
  if (/\p{Cc}/u.test(name)) return refused('name-broken', 'A name stands on one line.', 'name');
  if (!isTimeZone(entry.timeZone))
    return refused('time-zone', 'Choose the time zone of the practice from the list.', 'timeZone');
  const stays = entry.timeZone === standing.timeZone;
  if (!stays && standing.sessions > 0)
    return refused(
      'time-zone-in-use',
      'Sessions are on record, and when they count was reckoned by this clock. Sites have clocks of their own, which date their sessions.',
      'timeZone',
    );
  if (!stays && standing.leaving > 0)
    return refused(
      'time-zone-in-use',
      'Somebody’s last day is still to come, and their account ends with it by this clock. Change the time zone after that day.',
      'timeZone',
    );
  return accepted({ name, timeZone: entry.timeZone });
}
