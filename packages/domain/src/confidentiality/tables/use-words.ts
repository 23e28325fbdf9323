// Words around a name that is also a word, by what they say of it.

/** What leads to a place. */
export const placeLeads =
  'in near at outside around visit visited visiting leaving left of north south downtown to from through via for into the new fort mount lake port saint st san santa mt ft';

/** What is done to a person, right before the name. */
export const objectVerbs =
  'told asked thanked hugged texted reminded confronted interrupted comforted invited apologized w between ask tell thank emailed supported joined praised greeted welcomed encouraged challenged heard';

/** What passes between people, before "to", "from" or "with" and a name. */
export const exchangeWords =
  'feedback support comment comments words question message call text hug apology listened spoke talked said apologized apologised gave responded offered turned reached similar next close compared related attention note card advice heard sat attuned directed reacted laughed smiled nodded waved listening talking validation praise remark line look encouragement learned unlike hello hi goodbye thanks sorry kudos credit closest closer introduced introduce listen talk speak spoken apologize apologise respond relate reach give gives listens talks speaks clapped pointed';

/** What only a person is: "Hope was tearful". */
export const personStates =
  'tearful late absent upset crying quiet angry there able sitting talking sharing struggling missing supportive silent anxious visibly kind rude sick sober nervous hurt asked invited right wrong funny hilarious honest brave lying mad jealous lucky hopeful scared proud glad grateful afraid tired drunk pregnant engaged ready back home out off';

/** Words beside a colour that make it people's. */
export const people =
  'black white asian latino latina latinx indigenous man woman male female men women people person adult american americans boy girl or hispanic non caucasian';

/** What joins a name to the sentence. */
export const connectives =
  'with from were will then also both would could came became that this when while after into about over told have must should might does felt';

/** What a person has: "Grace's voice". */
export const personal =
  'hand hands voice story words comment comments share remark face arm arms smile question tears feedback apology advice poem letter hug laugh eyes shoulder sister brother mother father husband wife line joke quote phrase idea suggestion saying answer note reply example look nod turn seat chair sharing disclosure response silence presence kindness absence anger tone number';

/** Words before which somebody is called on, or that open a sentence. */
export const interjections =
  'thanks thank yes no hi hello hey sorry okay ok well so bye please oh dear congratulations welcome today yesterday then later afterwards meanwhile finally however instead still also thankfully';

/** What is done with things and numbers, not by people: "Mark rated" is no name alone. */
export const measured =
  'rated increased decreased improved reviewed noted discussed scheduled needed planned reduced continued assessed used based related provided denied reported observed practiced practised completed identified expected limited required adjusted ordered refilled replaced delivered issued approved renewed obtained filed faxed mailed charged assigned repaired cancelled canceled booked titrated tapered worsened persisted';

/** Kinds of name-words that are seldom anything but a name with a capital. */
export const softNames = 'verb virtue plant gem thing month place season';
