import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const sitesAndStaffQuery = graphql(`
  query SitesAndStaff {
    sitesOnRecord {
      id
      externalId
      name
      timeZone
      version
    }
    staffOnRecord {
      id
      externalId
      firstName
      lastName
      credential
      email
      roles
      version
    }
  }
`);

export const saveSiteMutation = graphql(`
  mutation SaveSite($siteId: ID, $site: SiteInput!, $baseVersion: Int) {
    result: saveSite(siteId: $siteId, site: $site, baseVersion: $baseVersion) {
      ...WriteAnswer
    }
  }
`);

export const saveStaffMemberMutation = graphql(`
  mutation SaveStaffMember($staffId: ID, $staffMember: StaffInput!, $baseVersion: Int) {
    result: saveStaffMember(staffId: $staffId, staffMember: $staffMember, baseVersion: $baseVersion) {
      ...WriteAnswer
    }
  }
`);
