export { readPracticeFolder } from './read-practice-folder.ts';
