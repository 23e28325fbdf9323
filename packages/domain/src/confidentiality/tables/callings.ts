/** Rarer callings, sports and feats by which a person is known. */
export const callingWords = `
scout controller runner ultrarunner triathlete cyclist sprinter mountaineer snowboarder powerlifter weightlifter bowler archer quarterback linebacker goalie shortstop medalist medallist champion champ olympian paralympian valedictorian laureate contestant whistleblower
cadet midshipman reservist guardsman paratrooper submariner airman infantryman corpsman deputy attendant bodyguard crabber shrimper roustabout stevedore trapeze aerialist puppeteer contortionist mime magician clown unicyclist rider stuntwoman
newscaster broadcaster announcer weatherman anchorwoman cartoonist screenwriter ghostwriter memoirist saxophonist trumpeter flautist bassist percussionist fiddler accordionist bagpiper soloist bandleader
adjunct postdoc sonographer orthodontist actuary commissioner ambassador diplomat superintendent au-pair deaconess acolyte barkeep moonshiner taxidermist cheesemaker chocolatier patissier homesteader homeschooler beachcomber stargazer
`;
/** Those of them whom people also meet at their work. */
export const everydayCallingWords = `attendant deputy commissioner superintendent champion champ contestant orthodontist adjunct announcer controller`;
/** Physicians who treat members far oftener than they are members. */
export const specialistWords = `podiatrist physiotherapist optometrist chiropractor acupuncturist hygienist geneticist allergist periodontist midwife phlebotomist anesthetist sonographer neurosurgeon internist hepatologist pathologist audiologist endocrinologist gastroenterologist hematologist rheumatologist pulmonologist immunologist nephrologist gynecologist neurologist cardiologist radiologist dermatologist urologist oncologist ophthalmologist anesthesiologist`;
