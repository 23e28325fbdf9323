import type { ProgressNote } from '@concord/domain/progress-notes';
import type { CivilDate } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';

import { valueFor } from '../shared/index.ts';
import { makeAnnotatedDemoPractice } from './make-demo-practice.ts';

const { records, planted } = makeAnnotatedDemoPractice({ seed: 'variety', today: '2026-05-15' as CivilDate });

function shinglesOf(note: ProgressNote): Set<string> {
  const text = [note.presentation, note.response, note.plan].join(' ').normalize('NFC').toLowerCase();
  const words = text.match(/[\p{L}\p{Nd}'’]+/gu) ?? [];
  return new Set(words.slice(4).map((_, index) => words.slice(index, index + 5).join(' ')));
}

function similarity(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
}

describe('the notes of the demo practice', () => {
  const shingles = new Map(records.progressNotes.map((note) => [note.id, shinglesOf(note)]));
  const measure = (a: ProgressNote, b: ProgressNote): number =>
    similarity(shingles.get(a.id) ?? new Set(), shingles.get(b.id) ?? new Set());
  const plantedFor = (rule: string): Set<unknown> =>
    new Set(planted.defects.filter((defect) => defect.rule === rule).map(({ noteId }) => noteId));

  it('are alike within a session only where a copy was planted', () => {
    const bySession = new Map<string, ProgressNote[]>();
    for (const note of records.progressNotes) valueFor(bySession, note.sessionId, () => []).push(note);
    const alike = new Set<string>();
    for (const notes of bySession.values()) {
      notes.forEach((a, index) => {
        for (const b of notes.slice(index + 1))
          if (measure(a, b) >= 0.6) alike.add(a.id > b.id ? a.id : b.id);
      });
    }
    expect(alike.size).toBeGreaterThan(3);
    expect(alike).toEqual(plantedFor('note-cloned-from-peer'));
  });

  it('repeat what was written of the member before only where a copy was planted', () => {
    const earlier = new Map<string, ProgressNote[]>();
    const repeated = new Set<string>();
    const startOf = new Map(records.sessions.map(({ id, startsAt, groupId }) => [id, { startsAt, groupId }]));
    const inOrder = [...records.progressNotes].sort(
      (a, b) => (startOf.get(a.sessionId)?.startsAt ?? 0) - (startOf.get(b.sessionId)?.startsAt ?? 0),
    );
    for (const note of inOrder) {
      const mine = valueFor(earlier, `${note.clientId} ${startOf.get(note.sessionId)?.groupId}`, () => []);
      if (mine.slice(-3).some((one) => measure(one, note) >= 0.85)) repeated.add(note.id);
      mine.push(note);
    }
    expect(repeated.size).toBeGreaterThan(3);
    expect(repeated).toEqual(plantedFor('note-cloned-from-earlier'));
  });

  it('leave no unfilled slot and no doubled or missing space', () => {
    const texts = records.progressNotes.flatMap(({ presentation, interventions, response, plan }) =>
      [presentation, interventions, response, plan].filter((text) => text !== null),
    );
    expect(texts.filter((text) => /[{}]|undefined| {2}|\.[A-Z]|\.\.| [.,;]/.test(text))).toEqual([]);
  });
});
