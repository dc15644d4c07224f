import * as z from 'zod';

/** What we read of Slack's payloads; everything else passes by (https://docs.slack.dev/reference/events). */
const messageSchema = z.looseObject({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  /** Set on the copy of a thread message that also went to the channel, and on everything that is no plain message. */
  subtype: z.string().optional(),
});

export const eventSchema = z.discriminatedUnion('type', [
  messageSchema.extend({ type: z.literal('app_mention'), channel: z.string() }),
  messageSchema.partial({ ts: true }).extend({
    type: z.literal('message'),
    channel: z.string(),
    channel_type: z.string().optional(),
    event_ts: z.string().optional(),
    message: messageSchema.optional(),
    previous_message: messageSchema.optional(),
    deleted_ts: z.string().optional(),
  }),
  z.looseObject({ type: z.literal('app_home_opened'), user: z.string(), channel: z.string().optional(), tab: z.string().default('home') }),
  z.looseObject({ type: z.literal('agent_session_stopped'), channel: z.string(), thread_ts: z.string(), user: z.string().optional() }),
]);

export const eventCallbackSchema = z.looseObject({
  type: z.literal('event_callback'),
  team_id: z.string(),
  event_id: z.string(),
  /** In seconds; anything that is no time counts as none. */
  event_time: z.number().min(0).max(99_999_999_999).optional().catch(undefined),
  event: z.looseObject({ type: z.string() }),
});

export const commandSchema = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  channel_name: z.string().optional(),
  response_url: z.string(),
  trigger_id: z.string().optional(),
});

const userSchema = z.looseObject({ id: z.string(), team_id: z.string().optional() });
/** `team` is null where the app is installed for a whole organisation. */
const interactive = { team: z.looseObject({ id: z.string() }).nullish(), user: userSchema };

const viewSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  hash: z.string().default(''),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  state: z.unknown().optional(),
});

const optionSchema = z.looseObject({ value: z.string() });

export const actionsSchema = z.looseObject({
  ...interactive,
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  container: z.looseObject({
    type: z.string(),
    is_ephemeral: z.boolean().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
  }),
  channel: z.looseObject({ id: z.string() }).optional(),
  message: z.looseObject({ ts: z.string().optional(), thread_ts: z.string().optional() }).optional(),
  view: viewSchema.optional(),
  actions: z
    .array(
      z.looseObject({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: optionSchema.nullish(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});

export const submissionSchema = z.looseObject({ ...interactive, type: z.literal('view_submission'), view: viewSchema });

export const suggestionSchema = z.looseObject({
  ...interactive,
  type: z.literal('block_suggestion'),
  block_id: z.string(),
  value: z.string().default(''),
  view: viewSchema,
});

export const shortcutSchema = z.looseObject({
  ...interactive,
  type: z.literal('message_action'),
  callback_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
  action_ts: z.string().optional(),
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().default('') }),
});

export type SlackEvent = z.infer<typeof eventSchema>;
export type MessageEvent = Extract<SlackEvent, { type: 'message' }>;
export type MentionEvent = Extract<SlackEvent, { type: 'app_mention' }>;
export type Command = z.infer<typeof commandSchema>;
export type Actions = z.infer<typeof actionsSchema>;
export type Submission = z.infer<typeof submissionSchema>;
