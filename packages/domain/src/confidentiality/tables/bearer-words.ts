/**
 * What is said of small children, of animals, of the group's hour, and what members do there to one another: each line a field, its words in
 * their plain form. More fields (kin, work, courts, books, places ...) were tried and told nothing of writers whom the weights did not know.
 */
export const fieldLines = `
baby toddler infant newborn child kid kindergarten kinder daycare preschool nap crib colic diaper homework grade grader recess recital tooth teething bottle stroller bedtime tantrum school teacher playdate lunchbox backpack sitter babysit nanny birthday bath cartoon toy doll playground pediatrician foster adopt pregnant womb birth born delivery ultrasound due stillborn miscarriage bib booster
dog puppy pup cat kitten kitty horse mare pony goat parrot bird hamster rabbit bunny chicken hen rooster cow fish goldfish snake lizard turtle pet vet leash litter kennel paw tail barn fur bark purr kibble stray breed collar cage tank feather tortoise pig donkey mule mutt terrier retriever beagle shepherd tabby hound poodle collie lab pug husky whiskers hoof saddle stable
group grp peer member circle session check-in checkin round feedback room here today facilitator cofacilitator dyad role-play roleplay exercise whiteboard flipchart co-member groupmate icebreaker airtime
remind point ask tell thank nod challenge validate reflect confront offer disclose apologize interrupt encourage praise suggest wonder tease joke laugh clap applaud listen respond answer reply agree disagree relate echo notice credit comfort hug console support remark comment observe admit confide whisper murmur volunteer pair partner
`;
