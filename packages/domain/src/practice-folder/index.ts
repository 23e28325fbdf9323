export * from './assemble-practice.ts';
export type { RowTaker } from './collect-file.ts';
export { folderFileNames, type FolderClock, type FolderColumn, type FolderFileName } from './folder-file.ts';
export { folderFiles } from './folder-files.ts';
export * from './problem.ts';
export { dayOf, instantText, offsetAt } from './site-clock.ts';
export { clockOf, writePractice, type WrittenFile } from './write-practice.ts';
