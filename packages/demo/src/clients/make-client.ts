import type { PayerId } from '@concord/domain/billing';
import type { Client, ClientId } from '@concord/domain/clients';
import { addDays, type CivilDate } from '@concord/domain/shared';

import { payersByCode } from '../sites/index.ts';
import { known, type Random, type Slots } from '../shared/index.ts';
import { feminineNames, lastNames, masculineNames, neutralNames, nicknames } from './names.ts';
import type { Theme } from './theme.ts';
import { themesOne } from './themes-one.ts';
import { themesTwo } from './themes-two.ts';

/** A client with what makes the client's notes the client's own. */
export interface Persona {
  readonly client: Client;
  readonly siteId: string;
  /** The code of the group for which the client came: later groups must fit the same payer. */
  readonly serviceCode: string | null;
  readonly theme: Theme;
  readonly diagnoses: readonly string[];
  readonly slots: Slots;
  /** How likely the client comes to a session. */
  readonly reliability: number;
  /** Slots that differ from note to note are drawn from here. */
  readonly random: Random;
}

const pronouns = {
  feminine: { they: 'she', them: 'her', their: 'her', themself: 'herself', was: 'was' },
  masculine: { they: 'he', them: 'him', their: 'his', themself: 'himself', was: 'was' },
  neutral: { they: 'they', them: 'them', their: 'their', themself: 'themself', was: 'were' },
} as const;

/** The theme of that name. */
const themeNamed = (name: string): Theme => known(themesOne[name] ?? themesTwo[name], 'theme');

/** A source of clients, no two of whom share a full name. */
export function makeClientSource(random: Random, today: CivilDate) {
  const taken = new Set<string>();
  let count = 0;

  function nameSomeone() {
    for (;;) {
      const gender = random.weigh([
        ['feminine', 48],
        ['masculine', 46],
        ['neutral', 6],
      ] as const);
      const names = { feminine: feminineNames, masculine: masculineNames, neutral: neutralNames }[gender];
      const firstName = random.pick(names);
      const lastName = random.pick(lastNames);
      if (taken.has(`${firstName} ${lastName}`)) continue;
      taken.add(`${firstName} ${lastName}`);
      return { gender, firstName, lastName };
    }
  }

  return function makeClient(
    siteId: string,
    serviceCode: string | null,
    themeName: string,
    firstPayer?: string,
  ): Persona {
    const { gender, firstName, lastName } = nameSomeone();
    count += 1;
    const theme = themeNamed(themeName);
    const nickname = nicknames[firstName];
    const payer = firstPayer ?? random.weigh(known(payersByCode[serviceCode ?? 'none'], 'service code'));
    const client: Client = {
      id: `C${1000 + count}` as ClientId,
      firstName,
      lastName,
      preferredName: nickname !== undefined && random.chance(0.6) ? nickname : null,
      dateOfBirth: addDays(today, -random.integer(19 * 366, 68 * 365)),
      payerId: payer as PayerId,
      otherNames: random.chance(0.07) ? [`${firstName} ${random.pick(lastNames)}`] : [],
    };
    return {
      client,
      siteId,
      serviceCode,
      theme,
      diagnoses: random.sample(theme.diagnoses, random.chance(0.3) ? 2 : 1),
      slots: {
        ...pronouns[gender],
        symptom: random.sample(theme.symptoms, 5),
        stressor: random.sample(theme.stressors, 6),
        impairment: random.sample(theme.impairments, 2),
        condition: theme.condition,
      },
      reliability: random.between(0.78, 0.97) - (random.chance(0.1) ? 0.18 : 0),
      random: random.fork(`notes of ${count}`),
    };
  };
}

export type MakeClient = ReturnType<typeof makeClientSource>;
