import { graphql } from '../../gql/index.ts';

export const groupListQuery = graphql(`
  query GroupList {
    groups {
      group {
        id
        externalId
        name
        kind
        enrolment
      }
      site {
        id
        name
        timeZone
      }
      capacity
      documentation
      startsOn
      endsOn
      census
      facilitators {
        role
        staff {
          id
          name
          credential
        }
      }
      lastSession {
        id
        startsAt
        date
      }
    }
  }
`);

export const groupQuery = graphql(`
  query Group($id: ID!) {
    group(id: $id) {
      summary {
        group {
          id
          externalId
          name
          kind
          enrolment
        }
        site {
          id
          name
          timeZone
        }
        capacity
        documentation
        startsOn
        endsOn
        census
        lastSession {
          id
          startsAt
          date
        }
      }
      serviceCode
      part2
      version
      mayChange
      mayKeepRoster
      meetings {
        weekday
        startsAt
        minutes
      }
      curriculum {
        module
        title
      }
      facilitators {
        role
        from
        to
        staff {
          id
          name
          credential
        }
      }
      members {
        membershipId
        client {
          id
          label
        }
        enteredOn
        leftOn
        exit
        exitCircumstances
      }
    }
  }
`);
