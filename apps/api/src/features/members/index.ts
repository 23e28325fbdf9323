import { MemberResolver } from './member.resolver.ts';

/** The people in treatment, as members of groups. */
export const membersFeature = (): readonly object[] => [new MemberResolver()];
