import type { Instant } from '@concord/domain/shared';
import type {
  ComprehensionLevel,
  NoteId,
  ParticipationLevel,
  ProgressNote,
} from '@concord/domain/progress-notes';
import type { ProgressRating } from '@concord/domain/goals';
import type { StaffId } from '@concord/domain/staff';

import type { MadeSeat } from '../attendance/index.ts';
import { compose, type Draft, type Random, type Slots } from '../shared/index.ts';
import * as closing from './phrases-closing.ts';
import { openingSlots, presentations } from './phrases-opening.ts';
import { processInterventions, processResponses, therapeuticFactors } from './phrases-process-group.ts';
import { skillsInterventions, skillsResponses } from './phrases-skills-group.ts';

/** Deals the sentences of one session, so that no two notes of it begin from the same one before all are used. */
export interface SentenceDeck {
  deal(bank: readonly string[]): string;
}

/** A fresh deck for one session. */
export function shuffleSentences(random: Random): SentenceDeck {
  const left = new Map<readonly string[], string[]>();
  return {
    deal(bank) {
      let rest = left.get(bank);
      if (rest === undefined || rest.length === 0) {
        rest = [...bank];
        left.set(bank, rest);
      }
      const [sentence = ''] = rest.splice(random.integer(0, rest.length - 1), 1);
      return sentence;
    },
  };
}

export interface NoteOccasion {
  readonly id: NoteId;
  readonly seat: MadeSeat;
  readonly authorId: StaffId;
  /** Ratings with the goals' short names; the first is the one that the text speaks of. */
  readonly ratings: readonly { readonly shortName: string; readonly rating: ProgressRating }[];
  readonly isBilled: boolean;
  readonly deck: SentenceDeck;
}

/** Whole minutes that the member was there. */
function minutesOf({ made, record }: MadeSeat): number {
  const from: Instant = record.arrivedAt ?? made.session.startsAt;
  const to: Instant = record.leftAt ?? made.session.endsAt;
  return Math.max(0, Math.floor((to - from) / 60_000));
}

const drawParticipation = (random: Random): ParticipationLevel =>
  random.weigh([
    ['none', 1],
    ['minimal', 12],
    ['moderate', 38],
    ['active', 40],
    ['leading', 9],
  ] as const);

const drawComprehension = (random: Random): ComprehensionLevel =>
  random.weigh([
    ['none', 1],
    ['partial', 22],
    ['good', 52],
    ['full', 25],
  ] as const);

// Abbreviations such as DEAR MAN keep their capitals.
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function slotsOf({ seat, ratings }: NoteOccasion): Slots {
  const { session, planned } = seat.made;
  const module = session.module === null ? undefined : planned.modules[session.module - 1];
  return {
    ...openingSlots,
    ...seat.stay.persona.slots,
    goal: ratings[0]?.shortName ?? 'the agreed goal',
    topic: module === undefined ? 'what was felt in the room' : `“${module.title}”`,
    skill: module?.skills.map(lowerFirst) ?? [
      'a pause before answering',
      'a direct request',
      'naming the feeling',
      'one honest sentence',
    ],
  };
}

/** The individual note of one member: about this member alone, and naming nobody else. */
export function writeNote(occasion: NoteOccasion): Draft<ProgressNote> {
  const { seat, deck, ratings } = occasion;
  const { random } = seat.stay.persona;
  const slots = slotsOf(occasion);
  const write = (bank: readonly string[]): string => compose(deck.deal(bank), slots, random);
  const isSkillsGroup = seat.made.planned.group.kind === 'psychoeducational';
  const responses = isSkillsGroup ? skillsResponses : processResponses;
  const interventions = isSkillsGroup ? skillsInterventions : processInterventions;
  const risk = random.next();
  const ideation = risk < 0.011 ? 'passive' : risk < 0.0125 ? 'active' : 'denied';
  const response = [
    write(responses),
    write(responses),
    write(closing.goalSentences[ratings[0]?.rating ?? 'none']),
  ];
  return {
    id: occasion.id,
    sessionId: seat.made.session.id,
    clientId: seat.stay.persona.client.id,
    authorId: occasion.authorId,
    participation: drawParticipation(random),
    presentation: write(presentations),
    interventions: random.chance(0.35)
      ? `${write(interventions)} ${write(interventions)}`
      : write(interventions),
    response: response.join(' '),
    comprehension: isSkillsGroup ? drawComprehension(random) : null,
    therapeuticFactors: isSkillsGroup ? [] : random.sample(therapeuticFactors, random.integer(1, 3)),
    suicidalIdeation: ideation,
    homicidalIdeation: ideation === 'passive' && random.chance(0.06) ? 'passive' : 'denied',
    riskAssessment: write(ideation === 'denied' ? closing.riskDenials : closing.riskAssessments),
    riskAction: ideation === 'denied' ? null : write(closing.riskActions),
    medicalNecessity: occasion.isBilled ? write(closing.necessities) : null,
    benefit: occasion.isBilled ? write(closing.benefits) : null,
    plan: random.chance(0.5) ? `${write(closing.plans)} ${write(closing.plans)}` : write(closing.plans),
    serviceCode: occasion.isBilled ? seat.made.planned.group.serviceCode : null,
    minutes: minutesOf(seat),
  };
}
