export * from './episodes.ts';
export * from './goal-course.ts';
