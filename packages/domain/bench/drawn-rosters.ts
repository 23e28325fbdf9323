import type { GuardPerson } from '../src/confidentiality/index.ts';

/** First names and surnames to draw people from. */
export interface NamePool {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const list = (names: string): readonly string[] => names.trim().split(/\s+/u);

/** Frequent names of clients in the United States. */
export const commonNames: NamePool = {
  first:
    list(`James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah
    Christopher Karen Charles Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna
    Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald Dorothy Jason Rebecca Edward Sharon Jeffrey
    Laura Ryan Cynthia Jacob Amy Gary Kathleen Nicholas Angela Eric Shirley Jonathan Brenda Stephen Emma Larry Anna Justin Pamela Scott Nicole
    Brandon Samantha Benjamin Katherine Samuel Christine Gregory Helen Alexander Debra Patrick Rachel Jose Maria Luis Carmen Juan Rosa Carlos Ana
    Miguel Lucia DeShawn Latoya Tyrone Ebony Wei Mei Minh Linh Raj Priya Mohammed Fatima Ahmed Aisha Ivan Olga Kofi Ngozi`),
  last: list(`Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore
    Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill
    Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins
    Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson
    Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Tran Chen
    Singh Khan Ali Okafor Mensah Kowalski Ivanov Cohen Yang Park`),
};

/** First names and surnames that are ordinary words. */
export const namesThatAreWords: NamePool = {
  first:
    list(`Will Grace Hope Mark May June April Faith Joy Rose Art Frank Chase Drew Dawn Ray Bill Rich Rob Sky Summer Autumn Rain River Ivy Iris
    Violet Olive Ruby Pearl Amber Jade Crystal Destiny Harmony Melody Serenity Patience Prudence Constance Mercy Charity Honor Justice Chance
    Hunter Mason Carter Cooper Miles Grant Clay Reed Cliff Forrest Gene Guy Jack Josh Nick Pat Sue Penny Dolly Bob Skip Buddy Angel Christian
    Earnest Noble Royal Sandy Sunny Star Ginger Basil Sage Rusty Dusty Happy Lucky Blue Gray Scout Major Dean Duke King Bishop Deacon Trinity Eve`),
  last: list(`Young Price Long Small Short Strong Wise Good Best Love Hope Day Weeks Winter Summers Snow Rain Frost Hill Woods Rivers Brooks Lake
    Fields Meadows Stone Rock Cliff Marsh Banks Street Lane Bridges Church Temple House Hall Park Parks Gates Wall Rooms Chambers Baker Cook Butler
    Carter Mason Miller Taylor Walker Turner Parker Fisher Hunter Gardner Farmer Shepherd Singer Page Marks Pen Bond Cash Rich Power Powers Might Will
    Grant Case Cross Bell Ball Ring Rose Lily Berry Bush Flowers Fox Wolf Lamb Bird Crane Swan Fish Pike Bass Black White Green Brown Gray Blue
    Sharp Savage Moody Gamble Little Hardy Early Self`),
};

const peopleOfARoster = 10;

/** Draws rosters of ten people each, always the same ones. */
export function drawRosters({ first, last }: NamePool, count: number): readonly (readonly GuardPerson[])[] {
  let state = 20260504;
  const draw = (names: readonly string[]): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return names[Math.floor((state / 2 ** 32) * names.length)] ?? '';
  };
  return Array.from({ length: count }, (_, roster) =>
    Array.from({ length: peopleOfARoster }, (_, i): GuardPerson => ({
      id: `r${roster}-c${i}`,
      kind: 'client',
      firstName: draw(first),
      lastName: draw(last),
      preferredName: null,
      otherNames: [],
    })),
  );
}
