// Words around a name that is also a word, by what they say of it.

/** What is done to a person, right before the name. */
export const objectVerbs =
  'told asked thanked hugged texted reminded confronted interrupted comforted invited apologized w between ask tell thank emailed supported joined praised greeted welcomed encouraged challenged heard';

/** What passes between people, before "to", "from" or "with" and a name. */
export const exchangeWords =
  'feedback support comment comments words question message call text hug apology listened spoke talked said apologized apologised gave responded offered turned reached similar next close compared related attention note card advice heard sat attuned directed reacted laughed smiled nodded waved listening talking validation praise remark line look encouragement learned unlike hello hi goodbye thanks sorry kudos credit closest closer introduced introduce listen talk speak spoken apologize apologise respond relate reach give gives listens talks speaks clapped pointed';

/** What only a person is: "Hope was tearful". */
export const personStates =
  'tearful late absent upset crying quiet angry there able sitting talking sharing struggling missing supportive silent anxious visibly kind rude sick sober nervous hurt asked invited right wrong funny hilarious honest brave lying mad jealous lucky hopeful scared proud glad grateful afraid tired drunk pregnant engaged ready back home out off';

/** What a person has: "Grace's voice". */
export const personal =
  'hand hands voice story words comment comments share remark face arm arms smile question tears feedback apology advice poem letter hug laugh eyes shoulder sister brother mother father husband wife line joke quote phrase idea suggestion saying answer note reply example look nod turn seat chair sharing disclosure response silence presence kindness absence anger tone number';
