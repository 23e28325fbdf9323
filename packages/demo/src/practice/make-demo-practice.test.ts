import { attendanceStatuses, isAttended } from '@concord/domain/attendance';
import { progressRatings } from '@concord/domain/goals';
import { membershipExits } from '@concord/domain/memberships';
import { addDays, dateIn, parseCivilDate, parseInstant, type CivilDate } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';

import { mentionSentences } from '../planted/index.ts';
import { makeAnnotatedDemoPractice, makeDemoPractice } from './make-demo-practice.ts';

const today = '2026-11-24' as CivilDate;
const { records, planted } = makeAnnotatedDemoPractice({ seed: 1, today });
const sessionOf = new Map(records.sessions.map((session) => [session.id, session]));
const clientOf = new Map(records.clients.map((client) => [client.id, client]));
const textsOf = (note: (typeof records.progressNotes)[number]): string =>
  [note.presentation, note.interventions, note.response, note.riskAssessment, note.riskAction]
    .concat([note.medicalNecessity, note.benefit, note.plan])
    .filter((text) => text !== null)
    .join(' ');

describe('the demo practice', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(makeDemoPractice({ seed: 1, today })).toEqual(records);
    expect(makeDemoPractice({ seed: 2, today }).clients).not.toEqual(records.clients);
  });

  it('has twenty-two groups: both kinds, both enrolments, all three ways of documentation', () => {
    const count = (fits: (group: (typeof records.groups)[number]) => boolean): number =>
      records.groups.filter(fits).length;
    expect(records.groups).toHaveLength(22);
    expect(count(({ enrolment }) => enrolment === 'closed')).toBe(10);
    expect(count(({ kind }) => kind === 'process')).toBe(8);
    expect(new Set(records.groups.map(({ documentation }) => documentation)).size).toBe(3);
  });

  it('has four sites in two time zones, sixteen people on the staff and about 220 clients', () => {
    expect(new Set(records.sites.map(({ timeZone }) => timeZone))).toEqual(
      new Set(['America/Denver', 'America/Phoenix']),
    );
    expect(records.sites).toHaveLength(4);
    expect(records.staff).toHaveLength(16);
    expect(new Set(records.staff.flatMap(({ roles }) => roles)).size).toBe(5);
    expect(Math.abs(records.clients.length - 220)).toBeLessThan(30);
  });

  it('begins two years back and ends today, with nothing signed or written later', () => {
    const dates = records.sessions.map(({ date }) => date).sort();
    expect(dates.at(-1)).toBe(today);
    expect(dates[0]).toBe('2024-11-25');
    const midnight = parseInstant(`${addDays(today, 1)}T00:00:00-07:00`) ?? 0;
    const stamps = [
      ...records.signatures.map(({ signedAt }) => signedAt),
      ...records.addenda.map(({ writtenAt }) => writtenAt),
    ];
    expect(Math.max(...stamps)).toBeLessThan(midnight);
    expect(records.memberships.filter(({ leftOn }) => leftOn !== null && leftOn > today)).toEqual([]);
  });

  it('dates every session by the clock of its site', () => {
    const zoneOf = new Map(records.sites.map(({ id, timeZone }) => [id, timeZone]));
    const siteOf = new Map(records.groups.map(({ id, siteId }) => [id, siteId]));
    const wrong = records.sessions.filter(({ groupId, startsAt, date }) => {
      const site = siteOf.get(groupId);
      return site === undefined || dateIn(startsAt, zoneOf.get(site) ?? '') !== date;
    });
    expect(wrong).toEqual([]);
  });

  it('shows every attendance status, every kind of exit and every rating', () => {
    expect(new Set(records.attendance.map(({ status }) => status))).toEqual(new Set(attendanceStatuses));
    const exits = new Set(records.memberships.flatMap(({ exit }) => exit ?? []));
    expect(exits).toEqual(new Set(membershipExits));
    expect(new Set(records.goalRatings.map(({ rating }) => rating))).toEqual(new Set(progressRatings));
  });

  it('has members who came back, and cancelled sessions on holidays', () => {
    const stays = records.memberships.map(({ groupId, clientId }) => `${groupId} ${clientId}`);
    expect(stays.length - new Set(stays).size).toBeGreaterThan(10);
    const reasons = new Set(records.sessions.flatMap(({ cancelReason }) => cancelReason ?? []));
    expect(reasons).toContain('Memorial Day');
    expect(reasons).toContain('Facilitator ill');
  });

  it('has one group whose attendance falls in the last eight weeks', () => {
    const since = addDays(today, -56);
    const rate = (isRecent: boolean): number => {
      const seats = records.attendance.filter(({ sessionId }) => {
        const session = sessionOf.get(sessionId);
        return session?.groupId === 'G08' && session.date > since === isRecent;
      });
      return seats.filter(({ status }) => isAttended(status)).length / seats.length;
    };
    expect(rate(false) - rate(true)).toBeGreaterThan(0.2);
  });

  it('owes notes of the last days', () => {
    const noted = new Set(records.progressNotes.map(({ sessionId, clientId }) => `${sessionId} ${clientId}`));
    const summary = new Set(
      records.groups.filter(({ documentation }) => documentation === 'summary').map(({ id }) => id),
    );
    const owed = records.attendance.filter(({ sessionId, clientId, status }) => {
      const session = sessionOf.get(sessionId);
      const isRecent =
        session !== undefined && session.date > addDays(today, -3) && !summary.has(session.groupId);
      return isRecent && isAttended(status) && !noted.has(`${sessionId} ${clientId}`);
    });
    expect(owed.length).toBeGreaterThan(3);
  });

  it('names a member in a note or addendum only where that was planted', () => {
    const names = new Set(
      records.clients.flatMap(({ firstName, lastName, preferredName, otherNames }) =>
        [firstName, lastName, preferredName ?? '', ...otherNames.flatMap((name) => name.split(' '))]
          .filter((name) => name !== '')
          .map((name) => name.toLowerCase()),
      ),
    );
    const isNaming = (text: string): boolean =>
      (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).some((word) => names.has(word));
    const naming = [
      ...records.progressNotes.filter((note) => isNaming(textsOf(note))).map(({ id }) => id),
      ...records.addenda.filter(({ text }) => isNaming(text)).map(({ noteId }) => noteId),
    ];
    expect(naming.sort()).toEqual(planted.mentions.map(({ noteId }) => noteId).sort());
    const free = [
      ...records.groupNotes.flatMap((note) => [note.content ?? '', note.process ?? '', note.climate ?? '']),
      ...records.attendance.map(({ followUp }) => followUp ?? ''),
      ...records.memberships.map(({ exitCircumstances }) => exitCircumstances ?? ''),
    ];
    expect(free.filter(isNaming)).toEqual([]);
  });

  it('says where each planted mention stands, and whom it names', () => {
    expect(planted.mentions.length).toBeGreaterThanOrEqual(mentionSentences.length);
    for (const mention of planted.mentions) {
      const note = records.progressNotes.find(({ id }) => id === mention.noteId);
      const texts =
        mention.field === 'response'
          ? [note?.response ?? '']
          : records.addenda.filter(({ noteId }) => noteId === mention.noteId).map(({ text }) => text);
      const named = clientOf.get(mention.clientId);
      const forms = [named?.firstName, named?.preferredName, `${named?.firstName} ${named?.lastName}`];
      expect(texts.some((text) => forms.includes(text.slice(mention.start, mention.end)))).toBe(true);
      expect(mention.clientId).not.toBe(note?.clientId);
    }
  });

  it('keeps the ids within 64 characters and the days real', () => {
    const ids = [...records.sessions, ...records.goals, ...records.memberships, ...records.progressNotes];
    expect(ids.filter(({ id }) => id.length > 64)).toEqual([]);
    const days = records.clients.flatMap(({ dateOfBirth }) => dateOfBirth ?? []);
    expect(days.filter((day) => parseCivilDate(day) === null)).toEqual([]);
  });
});
