import { isVerified } from '../billing/index.ts';
import { addDays, isBlank } from '../shared/index.ts';
import { isBilledIndividually, paysAlone } from './audit-context.ts';
import type { ClientFacts, CodedNote } from './client-facts.ts';
import { firesWhen, type CompletenessRule, type Hit, type Severity } from './rule.ts';

const noteRules: readonly CompletenessRule[] = [
  {
    id: 'service-code-missing',
    title: 'No service code',
    severity: 'block',
    basis: 'guide: billing information is individual',
    of: 'attended-note',
    fires: 'the client is billed individually, attended, and the note’s service_code is blank',
    explanation: 'The client is billed individually, and the note has no service code. Choose the code.',
    check: ({ audit, note, serviceCode }) =>
      firesWhen(serviceCode === null && isBilledIndividually(audit, note.clientId)),
  },
  {
    id: 'service-code-unknown',
    title: 'Service code unknown to the payer',
    severity: 'warn',
    basis: 'payer profile',
    of: 'coded-note',
    fires:
      'the payer’s profile has no row for the code (not for self-pay, nor where the client has no payer)',
    explanation:
      'The payer’s profile does not know this service code. Check the code, or add it to the profile.',
    check: ({ payer, limits }) => firesWhen(!paysAlone(payer) && limits === null),
  },
  {
    id: 'medical-necessity-missing',
    title: 'Medical necessity not documented',
    severity: 'block',
    basis: 'guide: the service was medically necessary',
    of: 'coded-note',
    fires: 'medical_necessity is blank',
    explanation: 'Why the service was medically necessary is not documented. Say it for this client.',
    check: ({ note }) => firesWhen(isBlank(note.medicalNecessity)),
  },
  {
    id: 'benefit-missing',
    title: 'Benefit not documented',
    severity: 'block',
    basis: 'guide: the client received a therapeutic benefit',
    of: 'coded-note',
    fires: 'benefit is blank',
    explanation: 'What the client gained from the session is not documented. Say what benefit there was.',
    check: ({ note }) => firesWhen(isBlank(note.benefit)),
  },
  {
    id: 'minutes-mismatch',
    title: 'Minutes differ from attendance',
    severity: 'block',
    basis: 'guide: documentation of the full duration',
    of: 'coded-note',
    fires: 'minutes is blank or different from the member’s minutes (arrival and leaving taken off)',
    explanation:
      'The note’s minutes are missing or differ from those that attendance shows. Correct the minutes, or the times of arrival and leaving.',
    check: ({ note, memberMinutes }) =>
      firesWhen(note.minutes !== memberMinutes, {
        detail: `Attendance shows ${memberMinutes ?? 'no'} minutes, the note ${note.minutes ?? 'none'}.`,
      }),
  },
  {
    id: 'group-too-large',
    title: 'Group too large for the payer',
    severity: 'warn',
    basis: 'payer profile',
    of: 'coded-note',
    fires: 'more clients were present than the payer’s maximum for the code: once per note',
    explanation:
      'More clients were present than this payer allows for the code. Check whether the service can be billed.',
    check: ({ limits, presentCount }) =>
      firesWhen((limits?.maxSize ?? Number.POSITIVE_INFINITY) < presentCount, {
        detail: `Present ${presentCount}, at most ${limits?.maxSize ?? 0}.`,
      }),
  },
  {
    id: 'group-too-small',
    title: 'Group too small for the payer',
    severity: 'warn',
    basis: 'payer profile',
    of: 'coded-note',
    fires: 'fewer clients were present than the payer’s minimum for the code: once per note',
    explanation:
      'Fewer clients were present than this payer asks for. Check whether the service can be billed as a group.',
    check: ({ limits, presentCount }) =>
      firesWhen((limits?.minSize ?? 0) > presentCount, {
        detail: `Present ${presentCount}, at least ${limits?.minSize ?? 0}.`,
      }),
  },
  {
    id: 'session-too-short',
    title: 'Session too short for the payer',
    severity: 'warn',
    basis: 'payer profile',
    of: 'coded-note',
    fires: 'the member’s minutes are below the payer’s minimum for the code',
    explanation:
      'The member was there for fewer minutes than this payer asks for. Check whether the service can be billed.',
    check: ({ limits, memberMinutes }) =>
      firesWhen((limits?.minMinutes ?? 0) > (memberMinutes ?? 0), {
        detail: `There for ${memberMinutes ?? 0} minutes, at least ${limits?.minMinutes ?? 0}.`,
      }),
  },
];

/** On each note beyond the first so many of a code on a date, by session start, then note. */
function findTooManyInADay({ codedNotes, limitsFor }: ClientFacts): readonly Hit[] {
  const soFar = new Map<string, number>();
  return codedNotes.flatMap((coded) => {
    const key = `${coded.session.date} ${coded.code}`;
    const number = (soFar.get(key) ?? 0) + 1;
    soFar.set(key, number);
    const limits = limitsFor(coded.code);
    const most = limits?.maxPerDay ?? null;
    if (limits === null || most === null || number <= most) return [];
    const severity: Severity = isVerified(limits) ? 'block' : 'warn';
    return [hitOn(coded, { severity, detail: `At most ${most} in a day.` })];
  });
}

function findTooManyInAPeriod({ codedNotes, limitsFor }: ClientFacts): readonly Hit[] {
  return codedNotes.flatMap((coded) => {
    const limit = limitsFor(coded.code)?.maxPerRollingDays ?? null;
    if (limit === null) return [];
    const last = coded.session.date;
    const first = addDays(last, 1 - limit.days);
    const within = codedNotes.filter(
      ({ code, session: { date } }) => code === coded.code && first <= date && date <= last,
    );
    if (within.length <= limit.sessions) return [];
    return [hitOn(coded, { detail: `At most ${limit.sessions} in ${limit.days} days.` })];
  });
}

/** Once per pair, on the one that starts later (of two that start together, the one with the larger note identifier). */
function findOverlaps({ codedNotes }: ClientFacts): readonly Hit[] {
  const hits: Hit[] = [];
  let running: CodedNote[] = [];
  for (const coded of codedNotes) {
    // They come in order of start: whoever has ended by now overlaps with none that is still to come.
    running = running.filter(({ session }) => session.endsAt > coded.session.startsAt);
    for (const other of running) if (other.session.id !== coded.session.id) hits.push(hitOn(coded, {}));
    running.push(coded);
  }
  return hits;
}

const hitOn = ({ note, session }: CodedNote, hit: Hit): Hit => ({
  ...hit,
  noteId: note.id,
  sessionId: session.id,
});

const serviceRules: readonly CompletenessRule[] = [
  {
    id: 'too-many-in-a-day',
    title: 'Too many services in a day',
    severity: 'block',
    basis: 'payer profile; warns where the limit is not read in a primary source',
    of: 'client',
    timing: 'services',
    fires:
      'the client has more notes with this code on that date than maxPerDay: on each note beyond the first maxPerDay, by session start, then note_id; warn where the row’s mark does not begin with V',
    explanation:
      'The client has more services with this code on that day than the payer allows. Check which of them can be billed.',
    check: findTooManyInADay,
  },
  {
    id: 'too-many-in-a-period',
    title: 'Too many services in a period',
    severity: 'warn',
    basis: 'payer profile',
    of: 'client',
    timing: 'services',
    fires:
      'the client has more notes with this code in the days that end on this note’s date than maxPerRollingDays allows',
    explanation:
      'The client has more services with this code in the period than the payer allows. Check which of them can be billed.',
    check: findTooManyInAPeriod,
  },
  {
    id: 'overlapping-services',
    title: 'Services overlap',
    severity: 'block',
    basis: 'nobody is in two sessions at once',
    of: 'client',
    timing: 'services',
    fires:
      'the client attended two sessions whose times overlap (touching is not overlapping), both with a coded note: once per pair, on the one that starts later (or the larger note_id)',
    explanation:
      'The client has two services whose times overlap. Correct the times, or withdraw one of them.',
    check: findOverlaps,
  },
];

/** Whether the record supports what is billed; asked of notes with a service code, of clients who attended. */
export const billingRules: readonly CompletenessRule[] = [...noteRules, ...serviceRules];
