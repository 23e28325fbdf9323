export { readArrivingFolder } from './read-arriving-folder.ts';
export { readPracticeFolder, type ReadOptions } from './read-practice-folder.ts';
