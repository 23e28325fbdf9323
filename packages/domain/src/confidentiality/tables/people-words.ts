/** Kin, friends and other outside persons: a name that follows one of these belongs to somebody outside the group. */
export const outsideRoleWords = `
companion companions firstborn bff exes roomie kiddo stepkids grandbaby grandbabies hubby penpal vp dean provost superintendent bandleader
mother mom mum mama mommy mother-in-law father dad papa daddy father-in-law parent parents stepmother stepmom stepfather stepdad brother brothers sister sisters sibling siblings sis bro
dtr dau grandaughter neice nefew
half-brother half-sister stepbrother stepsister brother-in-law sister-in-law brothers-in-law sisters-in-law son sons daughter daughters child children kid kids baby toddler infant newborn twin twins stepson stepdaughter stepchild stepchildren son-in-law daughter-in-law
wife husband spouse partner hubby ex ex-wife ex-husband ex-boyfriend ex-girlfriend ex-partner fiance fiancee boyfriend girlfriend bf gf lover date fling
gma gpa grandmother grandma granny nana nan abuela grandfather grandpa grandad granddad abuelo grandparent grandparents grandson granddaughter grandchild grandchildren grandkids great-aunt great-uncle aunt auntie aunty tia uncle tio
cousin cousins niece nieces nephew nephews godmother godfather godson goddaughter godchild comadre compadre relative in-law in-laws widow widower
friend friends bestie best-friend buddy pal crush teammate teammates bandmate classmate situationship penpal ex's
roommate roommates housemate flatmate neighbor neighbors neighbour neighbours landlord landlady tenant acquaintance
boss manager supervisor coworker co-worker coworkers co-workers colleague colleagues employer employee assistant secretary foreman principal teacher professor instructor tutor coach trainer classmate
facilitator facilitators co-facilitator cofacilitator leader co-leader intern worker trainee
pastor priest rabbi imam minister chaplain reverend deacon bishop sponsor sponsee mentor caseworker probation parole officer po detective sergeant lieutenant captain judge attorney lawyer solicitor paralegal advocate
doctor physician pcp psychiatrist psychologist therapist counselor counsellor clinician nurse np dentist dietitian nutritionist surgeon oncologist cardiologist neurologist gynecologist pediatrician paediatrician pharmacist midwife doula psychotherapist
hairdresser barber babysitter nanny sitter cleaner caregiver carer aide driver mechanic realtor author singer actor actress character novelist poet celebrity politician president senator queen king prince princess
dog puppy cat kitten horse pet parrot hamster pony doll teddy
`;
/** Words for the people of the group: a name beside one of these belongs to a co-member. */
export const peerRoleWords = `
peer peers member members groupmate groupmates group-mate group-mates participant participants co-member co-members client clients pt pts patient patients cl fellow resident residents survivor attendee attendees mbr mbrs
`;
/** Ways to address somebody: what follows is a surname (or in some families a first name), whatever else the word may mean. */
export const titleWords = `mr mrs ms miss mx mister missus sr sra srta senor senora senorita don dona doña herr frau monsieur madame mme`;
/** Titles of professionals, who stand outside the group. */
export const professionalTitleWords = `hon ofc col cpl pvt atty justice magistrate dr drs doctor prof professor nurse officer judge rev reverend pastor father fr sister sr rabbi imam dean sgt lt capt det president senator coach st saint sen rep gov dra doctora rn lpn cna lvn aprn arnp`;
/** What people do in a room, past and present: a name stands before these. */
export const personVerbs = `
said says asked asks told tells replied replies answered answers responded responds spoke speaks talked talks shared shares disclosed discloses described describes mentioned mentions admitted admits noted commented comments remarked remarks added adds explained explains
suggested suggests offered offers gave gives brought brings came comes went goes left leaves arrived arrives joined joins sat sits stood stands walked walks ran cried cries wept weeps sobbed laughed laughs smiled smiles nodded nods shrugged shrugs sighed sighs
hugged hugs helped helps showed shows taught teaches encouraged encourages challenged challenges confronted confronts interrupted interrupts apologized apologised apologizes thanked thanks praised praises supported supports validated validates reminded reminds noticed notices
agreed agrees disagreed disagrees argued argues yelled yells shouted shouts snapped stormed stared glared looked looks listened listens reached reaches held holds took takes made makes put puts got gets kept keeps let lets wanted wants wanted needed needs felt feels
thought thinks knew knows believed believes seemed seems appeared appears called calls texted texts emailed wrote writes read reads sang sings hummed played plays modeled modelled coached coaches volunteered volunteers participated participates attended attends missed misses
relapsed relapses drank drinks used uses quit started starts stopped stops tried tries did does didn't doesn't had has hadn't hasn't was wasn't is isn't hates loves loved liked likes hated meant means invited invites checked checks handed hands passed passes poured pours
drove drives lent lends loaned saved saves waited waits whispered whispers winked waved waves clapped claps joked jokes teased teases mocked greeted greets welcomed welcomes echoed echoes recognized recognised confided confides reported reports stated states denied denies
picked picks moved moves turned turns returned returns stayed stays stepped steps led leads ended ends began begins finished finishes chose chooses touched touches grabbed leaned pointed raised rolled dropped threw broke hurt blamed accused blames accuses forgave forgives
painted painted sketched drew blocked blocks lost loses won wins found finds saw sees heard hears understood understands related relates identified identifies connected connects expressed expresses opened opens paused pauses ignored ignores dismissed
criticized criticised questioned questions pushed pulls pushed pulled begged refused refuses promised promises volunteered typed types muted unmuted bought buys cooked baked lives lived works worked slept woke died passed proposed prompted insists insisted observed observes
couldn't can't won't wouldn't doesnt didnt isnt wasnt couldnt also always never just really still himself herself themself finally then almost tearfully quietly softly gently later
cracked chuckled grinned frowned vented prayed prays cheered scoffed ate eats traded tapped squeezed winced blushed paced fidgeted recited translated teared choked groaned swore cursed muttered mumbled murmured rescued sided bonded flirted hit bumped borrowed owes owed stole ghosted followed rode swapped argues bragged complained complains joked lied lies cheated deserves deserved trusts trusted respects admires
`;
/** Verbs in their plain form that follow the helping verbs will and may: then the word is no name. */
export const modalFollowers = `be have not also need take call use do go try come bring continue return attend complete practice practise work benefit begin start meet write make keep get see help still likely you i he she they it we this that there never`;
/** Words after which a person stands: prepositions and verbs of the group room. */
export const personLeads = `with w by told asked thanked hugged from confronted helped and comforted joined met supported told called texted reminded encouraged challenged invited to like besides beside than
 for at after when while because that if as until before about of w/ toward towards against and or but said says where since whereas although though behind near alongside included including without than apologized apologised praised echoed interrupted
 paired teamed partnered sponsored greeted welcomed credited named saw heard noticed followed watched let made gave lent showed handed taught offered drove
`;
/** Of those, what only people do: enough to tell a name from a word even where nothing is capitalised. */
export const animateVerbs = `
said says asked asks told tells replied answered spoke speaks talked talks shared shares disclosed mentioned admitted commented remarked explained suggested offered arrived joined sat sits stood walked cried cries wept sobbed laughed laughs smiled smiles nodded shrugged sighed hugged hugs showed shows
taught encouraged challenged confronted interrupted apologized apologised thanked praised validated reminded noticed agreed disagreed argued yelled shouted snapped stormed stared glared looked listened reached thinks knows wanted wants texted emailed wrote sang hummed coached volunteered participated attended relapsed
reflected wondered repeated chimed validated hugged reminds calls followed follows lent waited whispered winked waved clapped joked teased greeted welcomed confided denied hates loves likes poured handed drove saluted threw knew felt believes
ate eats teared choked chuckled grinned frowned vented cheered scoffed blushed muttered mumbled murmured bragged complained owes owed borrowed stayed left helped gave held
blurted smirked giggled snorted groaned winced flinched glanced gestured quipped countered retorted interjected confessed conceded recounted gasped
applauded slumped yawned dozed complimented ignored prayed urged begged pleaded insisted ranted boasted lied cheated messaged scowled blinked trembled
`;
