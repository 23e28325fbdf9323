import { graphql } from '../../gql/index.ts';

export const sessionQuery = graphql(`
  query Session($id: ID!) {
    session(id: $id) {
      row {
        session {
          id
          externalId
          startsAt
          date
        }
        group {
          id
          name
          kind
          enrolment
        }
        site {
          id
          name
          timeZone
        }
        endsAt
        status
        cancelReason
        expected
        attended
        excused
        lateCancelled
        noShow
        unrecorded
        guests
        facilitators {
          role
          staff {
            id
            name
            credential
          }
        }
      }
      module {
        module
        title
      }
      telehealth
      topic
      seats {
        client {
          id
          label
        }
        state
        arrivedAt
        leftAt
        noteStatus
      }
    }
  }
`);
