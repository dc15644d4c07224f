import * as z from 'zod';

/** Ids of Teams are far below this. */
const id = z.string().max(2000);
const word = z.string().max(500);

/** What may be left out, and what some clients write as null instead. */
function maybe<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => value ?? undefined, schema.optional());
}

const named = z.looseObject({ id });

const account = z.looseObject({
  id,
  name: maybe(z.string()),
  aadObjectId: maybe(id),
  role: maybe(word),
  /** True for what only the bot and one person in a conversation of many see. */
  isTargeted: maybe(z.boolean()),
});

const conversation = z.looseObject({
  id,
  conversationType: maybe(word),
  tenantId: maybe(id),
  name: maybe(z.string()),
});

const channelData = z.looseObject({
  tenant: maybe(named),
  team: maybe(named),
  channel: maybe(named),
  eventType: maybe(word),
});

/**
 * What the bot reads of an activity; the rest comes along unread. Length is bounded by the body's size. Source: the
 * activity schema, https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md.
 */
export const activitySchema = z.looseObject({
  type: word,
  id: maybe(id),
  name: maybe(word),
  timestamp: maybe(word),
  channelId: z.literal('msteams'),
  serviceUrl: id,
  from: account,
  recipient: account,
  conversation,
  channelData: maybe(channelData),
  text: maybe(z.string()),
  textFormat: maybe(word),
  value: z.unknown().optional(),
  replyToId: maybe(id),
  action: maybe(word),
  entities: maybe(z.array(z.looseObject({ type: word }))),
  membersAdded: maybe(z.array(account)),
});

/** An activity of Teams, checked in shape. */
export type TeamsActivity = z.infer<typeof activitySchema>;
