import { isBlank } from '../shared/index.ts';
import { firesWhen, type CompletenessRule } from './rule.ts';

const areBlank = (items: readonly string[]): boolean => items.every((item) => isBlank(item));

/** What the group note says, where one exists. */
export const groupNoteRules: readonly CompletenessRule[] = [
  {
    id: 'topic-missing',
    title: 'No topic',
    severity: 'block',
    basis: 'guide: session topic',
    of: 'group-note',
    fires: 'topic is blank',
    explanation: 'The group note has no topic. Name the topic of the session.',
    check: ({ groupNote }) => firesWhen(isBlank(groupNote.topic)),
  },
  {
    id: 'content-missing',
    title: 'No content',
    severity: 'warn',
    basis: 'guide: psychoeducational content delivered, skills taught',
    of: 'group-note',
    fires: 'the group is psychoeducational, and content and skills are both blank',
    explanation: 'Neither the content nor the skills taught are described. Describe what was taught.',
    check: ({ group, groupNote }) =>
      firesWhen(
        group.kind === 'psychoeducational' && isBlank(groupNote.content) && areBlank(groupNote.skills),
      ),
  },
  {
    id: 'homework-not-addressed',
    title: 'Homework not addressed',
    severity: 'warn',
    basis: 'guide: homework assigned and reviewed',
    of: 'group-note',
    fires: 'the group is psychoeducational, and homework_assigned and homework_reviewed are both blank',
    explanation:
      'Homework is neither assigned nor reviewed. Write down what was given or looked at, or that there was none.',
    check: ({ group, groupNote }) =>
      firesWhen(
        group.kind === 'psychoeducational' &&
          isBlank(groupNote.homeworkAssigned) &&
          isBlank(groupNote.homeworkReviewed),
      ),
  },
  {
    id: 'process-not-described',
    title: 'Group process not described',
    severity: 'warn',
    basis: 'guide: process observations',
    of: 'group-note',
    fires: 'the group is a process group, and process is blank',
    explanation: 'What happened between members is not described. Describe the process, naming nobody.',
    check: ({ group, groupNote }) => firesWhen(group.kind === 'process' && isBlank(groupNote.process)),
  },
];
