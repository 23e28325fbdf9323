export const contents: readonly string[] = [
  'Taught {content}, with examples from the board and practice in pairs.',
  'Short talk on {content}, followed by questions and an exercise.',
  'Worked through {content} step by step; handout read aloud in turns.',
  'Presented {content} and related it to the week’s events in general terms.',
  'Reviewed last week’s module, then introduced {content}.',
];

export const homeworkReviews: readonly string[] = [
  'Reviewed in the round; about half had done it.',
  'Most brought the worksheet; obstacles were listed on the board.',
  'Reviewed in pairs, two examples shared with the group.',
  'Collected and commented on; effort praised.',
  'Few had done it; the task was made smaller.',
  'Done by nearly all; gains noted.',
];

export const climates: readonly string[] = [
  'Warm and attentive; members spoke without being called on.',
  'Quiet at first, livelier after the break.',
  'Tense in the first half, with repair before the close.',
  'Supportive; challenge was offered kindly.',
  'Scattered after a holiday week; focus returned with the exercise.',
  'Serious and engaged; silences were tolerated.',
  'Playful, with good attention to the task.',
  'Cautious, as new members had joined.',
];

export const topics: readonly string[] = [
  'Trust and what breaks it',
  'Asking and being refused',
  'Endings',
  'Anger that stays unsaid',
  'Shame and being seen',
  'Closeness and distance',
  'What each carries from family',
  'Being new in the group',
  'Holidays and loneliness',
  'Receiving care',
  'Envy and comparison',
  'Silence',
  'Repair after conflict',
  'Loss and memory',
  'Fear of being too much',
  'Hope for change',
];

export const processes: readonly string[] = [
  'High cohesion; members offered support and challenge without facilitation.',
  'A rupture from last session was addressed directly; partial repair was achieved.',
  'The group moved from advice to experience after a process comment.',
  'Subgroups formed around two views of responsibility; both were heard.',
  'Avoidance of a painful theme was named, and the group came back to it.',
  'Arrival of a new member stirred questions of trust; norms were restated by the members.',
  'A coming farewell brought grief and gratitude into the open.',
  'Members tested the facilitators with lateness; the frame was discussed.',
  'Universality was strong: several recognized their own story in what was told.',
  'Feedback became more direct, with consent asked beforehand.',
  'The group protected itself with humor and noticed it.',
  'Competition for time was brought up and solved by the members.',
  'Altruism stood out; helping was examined as a way to hide.',
  'Dependence on the facilitators lessened; talk went across the circle.',
];
