import { type PersonReference, personKey } from '../chat/references.ts';
import type { Notes, Shelf } from '../chat/shelf.ts';
import { conversationOf, personOf, placeOf } from './conversation.ts';
import type { TeamsActivity } from './gate/activity-schema.ts';

/**
 * Where the bot may write, as it learnt from what came in: Teams has no directory to ask. `serviceUrlOf` is the
 * address of the connector for a conversation, `chatOf` the direct chat with a person, `teamsIdOf` their id in Teams.
 */
export type Places = {
  readonly remember: (activity: TeamsActivity) => Promise<void>;
  /** Only where it is, not who: for a team or group that got the app. */
  readonly rememberPlace: (activity: TeamsActivity) => Promise<void>;
  readonly serviceUrlOf: (address: string) => Promise<string | undefined>;
  /** Something arrived there: known for as long again, also where only the bot speaks. */
  readonly renew: (address: string) => Promise<void>;
  readonly teamsIdOf: (person: PersonReference) => Promise<string | undefined>;
  readonly chatOf: (person: PersonReference) => Promise<string | undefined>;
  readonly rememberChat: (person: PersonReference, address: string) => Promise<void>;
  /** Somebody removed the bot or blocked it: nothing is sent there until something comes from there again. */
  readonly block: (address: string) => Promise<void>;
  readonly isBlocked: (address: string) => Promise<boolean>;
};

const minutes = 400 * 24 * 60;
/** Stands for every conversation that nothing is known of: all of a tenant have the same connector. */
export const anywhere = 'anywhere';

/** Kept for more than a year after something last came from there or arrived there; nobody can read there who uses the bot. */
export function createPlaces(shelf: Shelf): Places {
  const notes = createNotes(shelf);
  const isBlocked = async (address: string) => (await notes.get(`blocked ${placeOf(address)}`)) === 'yes';
  const rememberPlace = async ({ serviceUrl, conversation }: TeamsActivity) => {
    await notes.put(`place ${placeOf(conversation.id)}`, serviceUrl);
    await notes.put(`place ${anywhere}`, serviceUrl);
    if (await isBlocked(conversation.id)) await notes.put(`blocked ${placeOf(conversation.id)}`, 'no');
  };
  const serviceUrlOf = async (address: string) => (await notes.get(`place ${placeOf(address)}`)) ?? (await notes.get(`place ${anywhere}`));
  return {
    isBlocked,
    rememberPlace,
    serviceUrlOf,
    async renew(address) {
      const serviceUrl = await serviceUrlOf(address);
      if (serviceUrl === undefined) return;
      await notes.put(`place ${placeOf(address)}`, serviceUrl);
      await notes.put(`place ${anywhere}`, serviceUrl);
    },
    async remember(activity) {
      const { conversation, from } = activity;
      const person = personOf(activity);
      await rememberPlace(activity);
      await notes.of(person).put('id', from.id);
      if (conversationOf(activity).kind === 'direct') await notes.of(person).put('chat', conversation.id);
    },
    teamsIdOf: (person) => notes.of(person).get('id'),
    chatOf: (person) => notes.of(person).get('chat'),
    rememberChat: (person, address) => notes.of(person).put('chat', address),
    block: (address) => notes.put(`blocked ${placeOf(address)}`, 'yes'),
  };
}

const mostRemembered = 10_000;
/** What is written again in between would only be kept longer by that much. */
const freshMilliseconds = 24 * 3_600_000;

/** Writes once a day what is the same every time: it is learnt with every message. Other processes may have changed it. */
function createNotes(shelf: Shelf) {
  const written: Written = new Map();
  return {
    ...createOncePerDay(shelf, '', written),
    of: (person: PersonReference) => createOncePerDay(shelf.of(person), personKey(person), written),
  };
}

type Written = Map<string, { readonly text: string; readonly until: number }>;

function createOncePerDay(
  notes: Notes,
  whose: string,
  written: Written,
): Pick<Notes, 'get'> & { put(name: string, text: string): Promise<void> } {
  const isFresh = (name: string, text: string) => {
    const known = written.get(`${whose} ${name}`);
    return known !== undefined && known.text === text && known.until > performance.now() && !name.startsWith('blocked');
  };
  return {
    async get(name) {
      const text = await notes.get(`teams ${name}`);
      // Erased meanwhile: the next message brings it back.
      if (text === undefined) written.delete(`${whose} ${name}`);
      return text;
    },
    async put(name, text) {
      if (isFresh(name, text)) return;
      await notes.put(`teams ${name}`, text, minutes);
      if (written.size >= mostRemembered) written.clear();
      written.set(`${whose} ${name}`, { text, until: performance.now() + freshMilliseconds });
    },
  };
}
