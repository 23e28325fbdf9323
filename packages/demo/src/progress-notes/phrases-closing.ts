import type { ProgressRating } from '@concord/domain/goals';

/** A sentence about the goal, by how it was rated. */
export const goalSentences: Readonly<Record<ProgressRating, readonly string[]>> = {
  regressed: [
    'On {goal} {they} lost ground this week, mostly around {stressor}.',
    'Rated as a step back on {goal}; {they} saw it the same way.',
    'Progress on {goal} reversed after {stressor}.',
    '{Goal} was harder than a month ago, by {their} own account.',
  ],
  none: [
    'No movement on {goal} yet; the barrier was {stressor}.',
    'Toward {goal} nothing changed since last time.',
    '{They} had not worked on {goal} this week and said so plainly.',
    'Progress on {goal}: none observed in this session.',
  ],
  minimal: [
    'A small step toward {goal}: {they} tried once and stopped early.',
    'Progress on {goal} was minimal, though {they} could name the next step.',
    'First signs of work on {goal} after {stressor}.',
    'Slight gain on {goal}, by joint rating.',
  ],
  moderate: [
    'Moderate progress on {goal}; {they} gave two examples from the week.',
    '{Goal} came more easily than in previous weeks.',
    'Client held {their} gains on {goal} in spite of {stressor}.',
    'Steady work on {goal}, seen in the session and reported from home.',
  ],
  significant: [
    'Marked progress on {goal}; others in {their} life have noticed it.',
    '{They} met {their} weekly target for {goal} for the third time.',
    'Significant gain on {goal}, even under {stressor}.',
    'Strong movement on {goal}, confirmed by {their} log.',
  ],
  achieved: [
    'The goal of {goal} was reached and is closed by agreement; a new one follows.',
    'Client has achieved {goal}; criteria were checked together.',
  ],
};

/** What is to happen next. */
export const plans: readonly string[] = [
  'Continue weekly; client to practice {skill} twice and note {their} distress before and after.',
  'Client to take one step toward {goal} before the next session. Facilitators to ask about it first.',
  'Review {goal} in two weeks. Check in on {stressor}.',
  'Client will speak within the first half hour next time, by own wish.',
  'Stay the course in group; bring {symptom} to the next prescriber visit.',
  'Let the primary clinician know about {stressor}, with consent. Continue.',
  'Homework: {count} entries in the log about {symptom}.',
  'Client to ask for help once this week and report back. Watch for withdrawal.',
  'Next session: return to {subject} at client’s own pace, with grounding at hand.',
  'Keep current frequency; {they} will plan for {stressor} in writing.',
  'Client to turn to {skill} at the first sign of {cue}.',
  'Revise the wording of {goal} with the primary clinician this month.',
  'Continue; focus on {feeling} and how {they} can say it sooner.',
  'Call midweek as agreed about {stressor}. Group as usual.',
  'Client will keep the worksheet on the fridge and show it next week.',
  'Practice asking directly in one low-stakes place {when}; then review.',
  'Continue treatment; measure mood again in four weeks. {They} will bring the chart.',
  'Encourage {them} to give feedback to the group early. Follow {goal}.',
  'Set a return date for unfinished homework; no change of frequency.',
  'Facilitators to watch for {cue} and pause when it shows.',
];

export const necessities: readonly string[] = [
  'Ongoing {condition} takes its toll on {impairment}; group treatment at this frequency is needed for progress on {goal}.',
  '{Condition} with {symptom} still stands in the way of {impairment} and calls for active treatment.',
  'Without treatment further loss in {impairment} would be expected, given {symptom}.',
  'Symptoms of {condition} remain above the target, with effects on {impairment} on most days.',
  'Skilled group treatment needed in view of {symptom}; individual work alone did not carry over to {impairment}.',
  'Functional impairment in {impairment} due to {condition}; gains are recent and not yet stable.',
  'Continued need: {condition} interferes with {impairment}, and the goal of {goal} is not met yet.',
];

export const benefits: readonly string[] = [
  'Client left with a concrete step for {goal} and lower distress than at check-in.',
  'Practice in the room carried over to {goal}, as {they} reported.',
  'Benefited from live feedback that {they} can’t get elsewhere; used it for {goal}.',
  'Distress fell from {score} to 3 during the session.',
  'Gained insight into the link between {stressor} and {symptom}.',
  'Better able to name {feeling} and to ask for support.',
  'Showed more ease with others, which serves {goal}.',
  'Could apply the session’s work to {stressor} before leaving.',
];

export const riskDenials: readonly string[] = [
  'Denied SI and HI.',
  'No SI or HI expressed; no concern noted.',
  'Denied thoughts of harming self or others when asked.',
  'No concerns noted regarding SI/HI.',
  'SI and HI denied; no change from baseline.',
  'Asked directly; none reported.',
];

export const riskAssessments: readonly string[] = [
  'Passive thoughts of not waking up, {count} times this week, tied to {stressor}; no plan, intent or means. Protective: family, future plans.',
  'C-SSRS screen: wish to be dead endorsed, no intent, no plan. Risk judged low to moderate.',
  'Thoughts came after {stressor} and passed within an hour; no access to means; no history of attempt.',
];

export const riskActions: readonly string[] = [
  'Seen alone after the session; safety plan reviewed and signed; primary clinician informed the same day. Call set for tomorrow.',
  'Safety plan updated, crisis line on {their} phone, partner informed with consent; recheck at next session.',
  'Individual visit moved forward to this week; means safety talked through.',
];
