import type { Random } from '../shared/index.ts';
import { copyNotes } from './copy-notes.ts';
import { describePeers } from './describe-peers.ts';
import { inviteGuests } from './invite-guests.ts';
import { mentionPeers } from './mention-peers.ts';
import { dealNotes, type Planted, type PracticeDraft } from './practice-draft.ts';
import { spoilGroupNotes } from './spoil-group-notes.ts';
import { spoilMemberships } from './spoil-memberships.ts';
import { spoilNotes } from './spoil-notes.ts';
import { spoilSeats } from './spoil-seats.ts';
import { spoilSignatures } from './spoil-signatures.ts';

/** Puts flaws of nearly every completeness rule into the practice, a few of each, and says which. */
export function plantDefects(draft: PracticeDraft, random: Random): Planted {
  const planted: Planted = { defects: [], mentions: [] };
  const dealer = dealNotes(draft, random.fork('dealer'));
  copyNotes(draft, dealer, planted);
  spoilNotes(draft, dealer, planted);
  mentionPeers(draft, dealer, planted, random.fork('mentions'));
  describePeers(dealer, planted);
  spoilSeats(draft, dealer, planted, random.fork('seats'));
  inviteGuests(draft, planted, random.fork('guests'));
  spoilSignatures(draft, dealer, planted, random.fork('signatures'));
  spoilGroupNotes(draft, planted, random.fork('group notes'));
  spoilMemberships(draft, planted, random.fork('memberships'));
  return planted;
}
