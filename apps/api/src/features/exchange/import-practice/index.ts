export { importArriving, importPractice, type ImportOptions, type ImportOutcome } from './import-practice.ts';
export {
  isCalled,
  listOrganizations,
  makeOrganization,
  wholePractice,
  type KnownOrganization,
} from './organization.store.ts';
