export { exportPractice } from './export-practice/index.ts';
export {
  importPractice,
  listOrganizations,
  makeOrganization,
  wholePractice,
  type KnownOrganization,
} from './import-practice/index.ts';
export { readPracticeFolder } from './read-folder/index.ts';
