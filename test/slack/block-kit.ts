import * as z from 'zod';

/**
 * Slack's own limits, written down apart from the code that keeps them (https://docs.slack.dev/reference/block-kit).
 * Strict: a field that is not known here is a mistake.
 */
const text = (most: number) => z.string().min(1).max(most);
const seen = (most: number) => text(most).regex(/\S/, 'nothing to see');
const plain = (most: number) => z.strictObject({ type: z.literal('plain_text'), text: seen(most), emoji: z.boolean().optional() });
const https = z.url({ protocol: /^https$/ }).max(3000);

const style = z.strictObject({ bold: z.literal(true).optional() }).optional();
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: text(3000), style }),
  z.strictObject({ type: z.literal('link'), url: https, text: text(3000).optional(), style }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richElement).min(1) });
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(richSection).min(1),
});
const richText = z.strictObject({ type: z.literal('rich_text'), elements: z.array(z.union([richSection, richList])).min(1) });

const confirm = z.strictObject({ title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30) });
const actionId = text(255);
const button = z.strictObject({
  ...{ type: z.literal('button'), text: plain(75), action_id: actionId, value: text(2000).optional(), url: https.optional() },
  ...{ style: z.enum(['primary', 'danger']).optional(), confirm: confirm.optional() },
});
const verdict = z.strictObject({ text: plain(75), value: text(2000), accessibility_label: text(75) });
const feedback = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: verdict,
  negative_button: verdict,
});

const header = z.strictObject({ type: z.literal('header'), text: plain(150) });
const context = z.strictObject({ type: z.literal('context'), elements: z.array(plain(3000)).min(1).max(10) });
const divider = z.strictObject({ type: z.literal('divider') });
const actions = z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25) });
const contextActions = z.strictObject({ type: z.literal('context_actions'), elements: z.array(feedback).min(1).max(5) });
const container = z.strictObject({
  ...{ type: z.literal('container'), title: plain(150), is_collapsible: z.boolean(), default_collapsed: z.boolean() },
  child_blocks: z
    .array(z.discriminatedUnion('type', [richText, header, context, divider, actions]))
    .min(1)
    .max(10),
});
const messageBlock = z.discriminatedUnion('type', [richText, header, context, divider, actions, contextActions, container]);

const option = z.strictObject({ text: plain(75), value: text(150), description: plain(75).optional() });
const options = (most: number) => z.array(option).min(1).max(most);

type Choosing = {
  readonly type: string;
  readonly options?: unknown[] | undefined;
  readonly initial_option?: unknown;
  readonly initial_options?: unknown[] | undefined;
};

/** What is chosen at first must be one of the options, to the letter. */
function choosesOnlyOptions({ options, initial_option, initial_options = [] }: Choosing): boolean {
  const chosen = [...(initial_option === undefined ? [] : [initial_option]), ...initial_options];
  const known = new Set(options?.map((each) => JSON.stringify(each)));
  return options === undefined || chosen.every((each) => known.has(JSON.stringify(each)));
}

const action = { action_id: actionId };
const placeholder = plain(150).optional();
const element = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...action,
    multiline: z.boolean(),
    max_length: z.int().min(1).max(3000),
    initial_value: text(3000).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...action,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
    initial_value: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('radio_buttons'), ...action, options: options(10), initial_option: option.optional() }),
  z.strictObject({ type: z.literal('checkboxes'), ...action, options: options(10), initial_options: options(10).optional() }),
  z.strictObject({ type: z.literal('static_select'), ...action, options: options(100), initial_option: option.optional(), placeholder }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...action,
    options: options(100),
    initial_options: options(100).optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...action,
    min_query_length: z.int(),
    initial_option: option.optional(),
    placeholder,
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...action,
    min_query_length: z.int(),
    initial_options: options(100).optional(),
    placeholder,
  }),
  z.strictObject({ type: z.literal('datepicker'), ...action, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...action,
    timezone: z.string(),
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
  }),
]);
const input = z.strictObject({
  type: z.literal('input'),
  block_id: text(255),
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element: element.refine((each) => choosesOnlyOptions(each), 'an initial option that is none'),
});

const messageSchema = z.array(messageBlock).max(50);
// Not documented; refused from about 12,000 on, counting blocks (https://github.com/slackapi/bolt-js/issues/2867).
const heaviest = 12_000;
const modalSchema = z.strictObject({
  ...{ type: z.literal('modal'), title: plain(24), submit: plain(24).optional(), close: plain(24) },
  ...{ callback_id: text(255).optional(), private_metadata: z.string().max(3000).optional() },
  blocks: z
    .array(z.discriminatedUnion('type', [richText, header, input]))
    .min(1)
    .max(100),
});
const homeSchema = z.strictObject({ type: z.literal('home'), blocks: z.array(messageBlock).max(100) });

/** What Slack would not take of a message; empty when it takes all. */
export function problemsOf(blocks: unknown): string[] {
  const weight = weightOf(blocks);
  return [...issuesOf(messageSchema, blocks), ...findTwice(blocks), ...(weight > heaviest ? [`weighs ${weight}`] : [])];
}

function weightOf(blocks: unknown): number {
  const words = valuesOf(blocks, 'text').join('').replace(/&/g, '&amp;').replace(/[<>]/g, '&lt;');
  return words.length + 100 * valuesOf(blocks, 'type').filter((type) => blockTypes.has(type)).length;
}

const blockTypes: ReadonlySet<string> = new Set(messageBlock.options.map((option) => option.shape.type.value));

/** What Slack would not take of a modal or a home page. */
export function problemsOfView(view: unknown): string[] {
  const size = JSON.stringify(view).length > 250_000 ? ['more than 250 KB'] : [];
  const isHome = typeof view === 'object' && view !== null && 'type' in view && view.type === 'home';
  return [...issuesOf(isHome ? homeSchema : modalSchema, view), ...(isHome ? findTwice(view) : findTwiceInModal(view)), ...size];
}

function issuesOf(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

/** Ids of things to press are unique in a message. */
function findTwice(blocks: unknown): string[] {
  const ids = valuesOf(blocks, 'action_id');
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `twice: ${id}`);
}

function findTwiceInModal(view: unknown): string[] {
  const ids = valuesOf(view, 'block_id');
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `twice: ${id}`);
}

export function valuesOf(node: unknown, name: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => valuesOf(each, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === name && typeof value === 'string' ? [value] : valuesOf(value, name)));
}
