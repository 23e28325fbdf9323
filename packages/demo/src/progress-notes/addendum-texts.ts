import type { AddendumEntry } from '@concord/domain/progress-notes';

/** Entries that were added beside a signed note. */
export const addendumTexts: readonly (readonly [AddendumEntry, string])[] = [
  [
    'late_entry',
    'Late entry: client stayed after the session to ask for the handout of the missed module; it was given.',
  ],
  ['late_entry', 'Late entry: homework was handed in at the front desk on the next day.'],
  ['addendum', 'Client called to say that the plan for the week worked as agreed.'],
  ['addendum', 'Coordinated with the primary clinician by phone; no change to the plan.'],
  ['addendum', 'Prescriber confirmed the dose change that client reported.'],
  ['addendum', 'Measure scored after the session; result within the previous range.'],
  [
    'correction',
    'Correction: the arrival time was read from the wrong line of the sign-in sheet; minutes stand as recorded.',
  ],
  ['correction', 'Correction: the exercise was done in pairs, not alone.'],
];
