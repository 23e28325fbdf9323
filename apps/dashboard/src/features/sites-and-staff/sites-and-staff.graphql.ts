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
      lastDay
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

export const dutiesQuery = graphql(`
  query DutiesOfStaff($staffId: ID!, $from: Date!) {
    dutiesOfStaff(staffId: $staffId, from: $from) {
      staff {
        id
        name
        credential
      }
      version
      lastDay
      reason
      lastWorkedOn
      groups {
        group {
          id
          name
        }
        role
        from
        to
        plannedSessions
        othersLead
      }
      records {
        client {
          id
          label
        }
        from
        to
      }
      owed {
        kind
        session {
          id
          date
        }
        groupId
        groupName
        client {
          id
          label
        }
        count
        dueAt
        overdue
      }
      asked {
        id
        client {
          id
          label
        }
        session {
          id
          date
        }
        groupName
        actBy
        overdue
        isNotice
      }
    }
  }
`);

export const setLastDayMutation = graphql(`
  mutation SetLastDay(
    $staffId: ID!
    $baseVersion: Int!
    $lastDay: Date!
    $reason: String
    $handOverFrom: Date!
    $handOvers: [HandOverInput!]!
  ) {
    result: setLastDay(
      staffId: $staffId
      baseVersion: $baseVersion
      lastDay: $lastDay
      reason: $reason
      handOverFrom: $handOverFrom
      handOvers: $handOvers
    ) {
      ...WriteAnswer
    }
  }
`);

export const takeBackLastDayMutation = graphql(`
  mutation TakeBackLastDay($staffId: ID!, $baseVersion: Int!) {
    result: takeBackLastDay(staffId: $staffId, baseVersion: $baseVersion) {
      ...WriteAnswer
    }
  }
`);
