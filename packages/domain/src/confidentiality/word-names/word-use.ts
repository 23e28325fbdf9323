import type { NamePart } from '../roster/name-entry.ts';

/** How a word that is also a name is used: as a name beyond doubt, probably so, as a word, or as a thing by what stands beside it. */
export type WordUse = 'name' | 'likely' | 'word' | 'thing';

/** What the judgement needs to know besides the words around. */
export interface UseContext {
  readonly part: NamePart;
  readonly isLower: boolean;
  readonly isAmongCapitals: boolean;
  /** Whether a name of the roster stands beside it, joined by "and", a comma or a slash. */
  readonly isPaired: boolean;
  readonly role: 'given' | 'family' | 'both';
}

/** Words around a name that is also a word, by what they say of it. */
export const placeLeads = new Set(['in', 'near', 'at', 'outside', 'around', 'visit', 'visited', 'visiting', 'leaving', 'left', 'of', 'north', 'south', 'downtown', 'to', 'from', 'through', 'via', 'for', 'into', 'the', 'new', 'fort', 'mount', 'lake', 'port', 'saint', 'st', 'san', 'santa', 'mt', 'ft']); // prettier-ignore
export const objectVerbs = new Set(['told', 'asked', 'thanked', 'hugged', 'texted', 'reminded', 'confronted', 'interrupted', 'comforted', 'invited', 'apologized', 'w', 'between', 'ask', 'tell', 'thank', 'emailed', 'supported', 'joined', 'praised', 'greeted', 'welcomed', 'encouraged', 'challenged', 'heard']); // prettier-ignore
export const exchangeWords = new Set(['feedback', 'support', 'comment', 'comments', 'words', 'question', 'message', 'call', 'text', 'hug', 'apology', 'listened', 'spoke', 'talked', 'said', 'apologized', 'apologised', 'gave', 'responded', 'offered', 'turned', 'reached', 'similar', 'next', 'close', 'compared', 'related', 'attention', 'note', 'card', 'advice', 'heard', 'sat', 'attuned', 'directed', 'reacted', 'laughed', 'smiled', 'nodded', 'waved', 'listening', 'talking', 'validation', 'praise', 'remark', 'line', 'look', 'encouragement', 'learned', 'unlike', 'hello', 'hi', 'goodbye', 'thanks', 'sorry', 'kudos', 'credit', 'closest', 'closer', 'introduced', 'introduce', 'listen', 'talk', 'talking', 'speak', 'spoken', 'apologize', 'apologise', 'respond', 'relate', 'reach', 'give', 'gives', 'listens', 'talks', 'speaks', 'clapped', 'sorry', 'pointed']); // prettier-ignore
export const personStates = new Set(['tearful', 'late', 'absent', 'upset', 'crying', 'quiet', 'angry', 'there', 'able', 'sitting', 'talking', 'sharing', 'struggling', 'missing', 'supportive', 'silent', 'anxious', 'visibly', 'kind', 'rude', 'sick', 'sober', 'nervous', 'hurt', 'asked', 'invited', 'right', 'wrong', 'funny', 'hilarious', 'honest', 'brave', 'lying', 'mad', 'jealous', 'lucky', 'hopeful', 'scared', 'proud', 'glad', 'grateful', 'afraid', 'tired', 'drunk', 'pregnant', 'engaged', 'ready', 'back', 'home', 'out', 'off']); // prettier-ignore
export const people = new Set(['black', 'white', 'asian', 'latino', 'latina', 'latinx', 'indigenous', 'man', 'woman', 'male', 'female', 'men', 'women', 'people', 'person', 'adult', 'american', 'americans', 'boy', 'girl', 'or', 'hispanic', 'non', 'caucasian']); // prettier-ignore
export const connectives = new Set(['with', 'from', 'were', 'will', 'then', 'also', 'both', 'would', 'could', 'came', 'became', 'that', 'this', 'when', 'while', 'after', 'into', 'about', 'over', 'told', 'have', 'must', 'should', 'might', 'does', 'felt']); // prettier-ignore
export const personal = new Set(
  'hand hands voice story words comment comments share remark face arm arms smile question tears feedback apology advice poem letter hug laugh eyes shoulder sister brother mother father husband wife line remark joke quote phrase idea suggestion saying answer note reply example look nod hug turn seat chair sharing disclosure response silence presence kindness absence anger tone number'.split(
    ' ',
  ),
);
export const interjections = new Set(
  'thanks thank yes no hi hello hey sorry okay ok well so bye please oh dear congratulations welcome today yesterday then later afterwards meanwhile finally however instead still also thankfully'.split(
    ' ',
  ),
);
export const measured = new Set(['rated', 'increased', 'decreased', 'improved', 'reviewed', 'noted', 'discussed', 'scheduled', 'needed', 'planned', 'reduced', 'continued', 'assessed', 'used', 'based', 'related', 'provided', 'denied', 'reported', 'observed', 'practiced', 'practised', 'completed', 'identified', 'expected', 'limited', 'required', 'adjusted', 'ordered', 'refilled', 'replaced', 'delivered', 'issued', 'approved', 'renewed', 'obtained', 'filed', 'faxed', 'mailed', 'charged', 'assigned', 'repaired', 'cancelled', 'canceled', 'booked', 'titrated', 'tapered', 'worsened', 'persisted']); // prettier-ignore
export const softNames = new Set(['verb', 'virtue', 'plant', 'gem', 'thing', 'month', 'place', 'season']);
