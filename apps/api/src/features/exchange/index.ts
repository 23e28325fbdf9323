export { exportPractice, type ExportOutcome } from './export-practice/index.ts';
export { importFolder } from './import-folder.ts';
export {
  importPractice,
  isCalled,
  listOrganizations,
  makeOrganization,
  wholePractice,
  type ImportOutcome,
  type KnownOrganization,
} from './import-practice/index.ts';
export { digestOfFolder } from './folder-digest.ts';
export { readPracticeFolder } from './read-folder/index.ts';
