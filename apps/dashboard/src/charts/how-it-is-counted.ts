/** The words that stand beside each figure; they are the definitions by which the numbers are computed. */
export const howItIsCounted = {
  scope:
    'A report covers sessions whose date (start, in the site’s time zone) lies in the range, both ends included, of the groups that you may see, narrowed by group, site, kind, enrolment or facilitator (who was in the room at the session, in any role).',
  expected:
    'A seat is a pair of a held session and a client who is a member on the session’s date. Cancelled sessions have no seats. A client with an attendance row at a held session but no membership that day is a guest: counted apart, never in a rate.',
  attendance:
    'Each seat falls in exactly one of: attended (present, late, left early), excused, late cancelled, no-show, unrecorded (no attendance row). Expected is their sum. The rate is attended of expected, and there is none where nothing was expected. Excused absences stay in the denominator.',
  buckets:
    'A week starts on Monday, a month and a quarter on their first day; each is named by its first date. Every one that overlaps the range is listed, empty ones too.',
  concerns:
    'Over the seats of one membership in order of start, up to the end of the range: missed in a row are the seats since the last attended one that were not attended (unrecorded seats neither count nor break a streak). The rate of the last six is attended of the last six recorded seats (none with fewer than six). An open membership is of concern as chronic when three or more were missed in a row or fewer than half of the last six were attended; else as watch when two were missed in a row. Excused seats count as missed for the streak: the pattern matters clinically whatever the reason.',
  entriesAndExits:
    'One row per membership that overlaps the range: entered, left, exit and circumstances, sessions held and attended during the membership (whole membership, up to the end of the range). The census of a group on a date is the memberships open on it. Per bucket: census on the bucket’s last day in range, entries and exits in the bucket.',
  goalProgress:
    'A rating is worth regressed −1, none 0, minimal 1, moderate 2, significant 3, achieved 4, dated by its session. Ratings in notes of held sessions count. Per goal: its points in scope in order, first, last, and change = last − first (0 with one point; none without). A goal is stale when it is open at the end of the range and its client attended four or more held sessions since its last rating (or, if never rated, since the day it was opened).',
  cofacilitation:
    'Per clinician and group: role and dates of each assignment that overlaps the range; sessions within it and in scope in the room (any role), and alone (as lead or co-facilitator with no other lead or co-facilitator there). Per pair of people in the room as lead or co-facilitator: sessions together and in which groups. A gap is a held session with fewer people of those roles in the room than are assigned on that date, or with someone unassigned. A dual relationship: on a date in scope, a client is a member of a group while one of its assigned facilitators is that client’s primary individual therapist.',
  completeness:
    'Judged at this instant by the rules of the rule book. Sessions in scope that were held and have ended count. Required: for an attended seat its progress note (in groups documented by summary alone only where the client is billed individually); for a missed seat its absence record; for an unrecorded seat its attendance; for a session of a group documented with group notes, the group note. A record is complete when no blocking finding is about it and, for an absence, notice and follow-up are documented.',
} as const;

export type Counted = keyof typeof howItIsCounted;
