/**
 * What a change of records can touch, as far as the rules look at it. The rules look at a session with everything at it; at the
 * words of its notes beside those of the session and of the member's earlier notes, and beside the names of everybody who ever
 * shared a group with the member; and at everything of one client.
 */
export type Touched =
  /**
   * A session with everything at it, and people there; what has words or is new is compared with other notes, and over time the
   * people are judged again where what they did or got changed (`overTime`), or where a note of theirs is new.
   */
  | {
      readonly what: 'session';
      readonly sessionId: string;
      readonly words: boolean;
      readonly people: 'all' | readonly string[];
      readonly overTime: boolean;
    }
  /** Who signed at a session, and when; nothing else of it. */
  | { readonly what: 'signatures'; readonly sessionId: string }
  /** The session of a note. */
  | { readonly what: 'note'; readonly noteId: string }
  /** A group's sessions from a day on (null: all of them). */
  | { readonly what: 'group'; readonly groupId: string; readonly since: string | null }
  /** Everything of a client over time, and the sessions where the client was from a day on (null: all of them). */
  | { readonly what: 'client'; readonly clientId: string; readonly since: string | null }
  /** Everything of a client over time, and no session. */
  | { readonly what: 'client-over-time'; readonly clientId: string }
  /** Somebody's stay in a group: seats, guests, and whom notes may name. */
  | {
      readonly what: 'membership';
      readonly groupId: string;
      readonly clientId: string;
      readonly since: string | null;
    }
  | { readonly what: 'membership-by-id'; readonly membershipId: string }
  | { readonly what: 'goal'; readonly goalId: string }
  /** What a client is called: whoever shared a group with them may name them. */
  | { readonly what: 'names'; readonly clientId: string }
  /** What the staff are called: the guard of every note knows them. */
  | { readonly what: 'staff-names' }
  /** What a payer, or a payer's profile, demands of its clients' records. */
  | { readonly what: 'payer'; readonly payerId: string }
  | { readonly what: 'payer-profile'; readonly key: string };

/** Fields of a note whose words are compared or searched. */
const wordFields = new Set([
  'presentation',
  'interventions',
  'response',
  'riskAssessment',
  'riskAction',
  'medicalNecessity',
  'benefit',
  'plan',
  'therapeuticFactors',
]);

type Parameters = Readonly<Record<string, unknown>>;

const text = (parameters: Parameters, name: string): string | null => {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Applies when all named parameters are there. */
const withText =
  (
    names: readonly string[],
    make: (values: readonly string[], parameters: Parameters) => readonly Touched[],
  ) =>
  (parameters: Parameters): readonly Touched[] => {
    const values = names.flatMap((name) => text(parameters, name) ?? []);
    return values.length === names.length ? make(values, parameters) : [];
  };

const sessionAlone = withText(['sessionId'], ([sessionId = '']) => [
  { what: 'session', sessionId, words: false, people: [], overTime: false },
]);

/** Operations of which it is known what they touch; all others are taken to touch everything of whatever they name. */
const known: Readonly<Record<string, (parameters: Parameters) => readonly Touched[]>> = {
  recordAttendance: withText(['sessionId', 'clientId'], ([sessionId = '', clientId = '']) => [
    { what: 'session', sessionId, words: true, people: [clientId], overTime: true },
  ]),
  saveNoteField: withText(['sessionId', 'clientId'], ([sessionId = '', clientId = ''], parameters) => [
    {
      what: 'session',
      sessionId,
      words: wordFields.has(text(parameters, 'field') ?? ''),
      people: [clientId],
      overTime: text(parameters, 'field') === 'serviceCode',
    },
  ]),
  rateProgress: withText(['sessionId', 'clientId'], ([sessionId = '', clientId = '']) => [
    { what: 'session', sessionId, words: false, people: [clientId], overTime: true },
  ]),
  saveGroupNoteField: sessionAlone,
  signSession: withText(['sessionId'], ([sessionId = '']) => [{ what: 'signatures', sessionId }]),
  recordInRoom: sessionAlone,
  amendNote: withText(['noteId'], ([noteId = '']) => [{ what: 'note', noteId }]),
  amendOnRequest: withText(['noteId'], ([noteId = '']) => [{ what: 'note', noteId }]),
  planSessions: () => [],
  addSession: () => [],
  moveSession: () => [],
  completeFollowUp: withText(['sessionId', 'clientId'], ([sessionId = '', clientId = '']) => [
    { what: 'session', sessionId, words: false, people: [clientId], overTime: true },
  ]),
  saveClient: withText(['clientId'], ([clientId = '']) => [
    { what: 'client', clientId, since: null },
    { what: 'names', clientId },
  ]),
  // A site with sessions keeps its clock.
  saveSite: () => [],
  saveStaffMember: () => [{ what: 'staff-names' }],
  savePayer: withText(['payerId'], ([payerId = '']) => [{ what: 'payer', payerId }]),
  savePayerProfile: ({ profile }) =>
    typeof profile === 'object' && profile !== null && 'key' in profile && typeof profile.key === 'string'
      ? [{ what: 'payer-profile', key: profile.key }]
      : [],
  holdSession: withText(['sessionId'], ([sessionId = '']) => [
    { what: 'session', sessionId, words: true, people: 'all', overTime: true },
  ]),
  cancelSession: withText(['sessionId'], ([sessionId = '']) => [
    { what: 'session', sessionId, words: true, people: 'all', overTime: true },
  ]),
  admitClient: withText(['groupId', 'clientId'], ([groupId = '', clientId = ''], parameters) => [
    { what: 'membership', groupId, clientId, since: text(parameters, 'enteredOn') },
  ]),
  dischargeClient: withText(['membershipId'], ([membershipId = '']) => [
    { what: 'membership-by-id', membershipId },
  ]),
  assignFacilitator: withText(['groupId'], ([groupId = ''], parameters) => [
    { what: 'group', groupId, since: text(parameters, 'from') },
  ]),
  setLastDay: (parameters) => handedOver(parameters),
  takeBackLastDay: () => [],
  // It has the group judged itself, where what the rules ask of it changed.
  saveGroup: () => [],
  setPrimaryTherapist: withText(['clientId'], ([clientId = ''], parameters) => [
    { what: 'client', clientId, since: text(parameters, 'from') },
  ]),
  recordDiagnosis: withText(['clientId'], ([clientId = ''], parameters) => [
    { what: 'client', clientId, since: text(parameters, 'from') },
  ]),
  // It sees to the findings itself.
  changeRuleSetting: () => [],
  openGoal: withText(['clientId'], ([clientId = '']) => [{ what: 'client-over-time', clientId }]),
  closeGoal: withText(['goalId'], ([goalId = '']) => [{ what: 'goal', goalId }]),
};

const textsOf = (list: unknown): readonly string[] =>
  Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];

/** Teams and keepers of records that change when somebody leaves. */
function handedOver(parameters: Parameters): readonly Touched[] {
  const since = text(parameters, 'handOverFrom');
  const touched: Touched[] = [];
  const { handOvers } = parameters;
  const list: readonly unknown[] = Array.isArray(handOvers) ? handOvers : [];
  for (const handOver of list) {
    if (typeof handOver !== 'object' || handOver === null) continue;
    const groupIds: unknown = 'groupIds' in handOver ? handOver.groupIds : [];
    const clientIds: unknown = 'clientIds' in handOver ? handOver.clientIds : [];
    for (const groupId of textsOf(groupIds)) touched.push({ what: 'group', groupId, since });
    for (const clientId of textsOf(clientIds)) touched.push({ what: 'client', clientId, since });
  }
  return touched;
}

const unknown = (parameters: Parameters): readonly Touched[] => [
  ...withText(['sessionId'], ([sessionId = '']) => [
    { what: 'session', sessionId, words: true, people: 'all', overTime: true },
  ])(parameters),
  ...withText(['clientId'], ([clientId = '']) => [{ what: 'client', clientId, since: null }])(parameters),
  ...withText(['groupId', 'clientId'], ([groupId = '', clientId = '']) => [
    { what: 'membership', groupId, clientId, since: null },
  ])(parameters),
  ...withText(['groupId'], ([groupId = '']) => [{ what: 'group', groupId, since: null }])(parameters),
  ...withText(['membershipId'], ([membershipId = '']) => [{ what: 'membership-by-id', membershipId }])(
    parameters,
  ),
  ...withText(['goalId'], ([goalId = '']) => [{ what: 'goal', goalId }])(parameters),
  ...withText(['noteId'], ([noteId = '']) => [{ what: 'note', noteId }])(parameters),
];

/** What an operation that writes records touches, by its name and what it was called with. */
export const touchedBy = (operation: string, parameters: Parameters): readonly Touched[] =>
  (Object.hasOwn(known, operation) ? known[operation] : unknown)?.(parameters) ?? [];
