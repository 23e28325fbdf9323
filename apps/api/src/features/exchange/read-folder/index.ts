export { readPracticeFolder, type ReadingProgress, type ReadOptions } from './read-practice-folder.ts';
