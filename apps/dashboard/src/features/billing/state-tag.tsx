import type { ReactNode } from 'react';
import type { ServiceState } from '../../gql/graphql.ts';
import { Tag } from '../../ui/tag.tsx';
import { stateWords } from './say-billing.ts';

/** Amber for what somebody must act on; a ready service and an absence need nobody. */
export const StateTag = ({ state }: { readonly state: ServiceState }): ReactNode => (
  <Tag tone={state === 'HELD' ? 'watch' : 'plain'}>{stateWords[state]}</Tag>
);
