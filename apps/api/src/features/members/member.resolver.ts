import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { loadMemberNotes } from './member-notes.store.ts';
import { MemberNote } from './member-notes.types.ts';
import { loadMember, loadMembers } from './member.store.ts';
import { MemberDetail, MemberSummary } from './member.types.ts';

const shortestSearch = 2;
const mostMembers = 500;
const mostNotes = 50;

function readSearch(search: string | null | undefined): string | null {
  const text = search?.trim() ?? '';
  if (text === '') return null;
  if (text.length < shortestSearch) throw badInput(`Search for ${shortestSearch} characters or more.`);
  return text;
}

function readLimit(limit: number | null): number {
  if (limit === null || limit < 1 || limit > mostMembers)
    throw badInput(`\`limit\` is from 1 to ${mostMembers}.`);
  return limit;
}

@Resolver()
export class MemberResolver {
  @Query(() => [MemberSummary], {
    description:
      'Members that the viewer may see, by label; search matches names and external ids (2 characters or more).',
  })
  members(
    @Arg('search', () => String, { nullable: true }) search: string | null | undefined,
    @Arg('groupId', () => ID, { nullable: true }) groupId: string | null | undefined,
    @Arg('limit', () => Int, { nullable: true, defaultValue: 50 }) limit: number | null,
    @Ctx() context: OperationContext,
  ): Promise<MemberSummary[]> {
    return context.asActor(async (request) => {
      const asked = { text: readSearch(search), groupId: groupId ?? null, limit: readLimit(limit) };
      if (asked.groupId !== null && !isRecordId(asked.groupId)) return [];
      return loadMembers(request, asked);
    });
  }

  @Query(() => [MemberNote], { description: "A member's own notes, the latest first, by stretches." })
  memberNotes(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('limit', () => Int, { nullable: true, defaultValue: 10 }) limit: number | null,
    @Arg('offset', () => Int, { nullable: true, defaultValue: 0 }) offset: number | null,
    @Ctx() context: OperationContext,
  ): Promise<MemberNote[]> {
    return context.asActor((request) => {
      if (!isRecordId(clientId)) throw notFound();
      if (limit === null || limit < 1 || limit > mostNotes)
        throw badInput(`\`limit\` is from 1 to ${mostNotes}.`);
      if (offset === null || offset < 0) throw badInput('`offset` is 0 or more.');
      return loadMemberNotes(request, clientId, limit, offset);
    });
  }

  @Query(() => MemberDetail)
  member(@Arg('id', () => ID) id: string, @Ctx() context: OperationContext): Promise<MemberDetail> {
    return context.asActor((request) => {
      if (!isRecordId(id)) throw notFound();
      return loadMember(request, id);
    });
  }
}
