import * as z from 'zod';

/** A button of a card, wherever it stands. */
export type Button = z.infer<typeof buttonSchema>;
export type Input = z.infer<typeof inputSchema>;

const buttonSchema = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility']),
  title: z.string().optional(),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.unknown().optional(),
  fallback: z.unknown().optional(),
  associatedInputs: z.string().optional(),
  isEnabled: z.boolean().optional(),
});

const inputSchema = z.looseObject({
  type: z.enum(['Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet']),
  id: z.string(),
  label: z.string().optional(),
  isRequired: z.boolean().optional(),
  value: z.union([z.string(), z.number()]).optional(),
  choices: z.array(z.looseObject({ title: z.string(), value: z.string() })).optional(),
  'choices.data': z.looseObject({ type: z.literal('Data.Query'), dataset: z.string(), associatedInputs: z.string().optional() }).optional(),
  isMultiSelect: z.boolean().optional(),
  maxLength: z.number().optional(),
  regex: z.string().optional(),
  min: z.union([z.string(), z.number()]).optional(),
  max: z.union([z.string(), z.number()]).optional(),
  valueOn: z.string().optional(),
  valueOff: z.string().optional(),
});

export function buttonsIn(card: unknown): Button[] {
  return partsOf(card).flatMap((part) => buttonSchema.safeParse(part).data ?? []);
}

export function inputsIn(card: unknown): Input[] {
  return partsOf(card).flatMap((part) => inputSchema.safeParse(part).data ?? []);
}

const shown = z.looseObject({
  label: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  placeholder: z.string().optional(),
  facts: z.array(z.object({ title: z.string(), value: z.string() })).optional(),
  inlines: z.array(z.unknown()).optional(),
});

/** All that can be read in a card, in its order: texts, facts, labels, choices and buttons. */
export function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  const part = shown.safeParse(node).data;
  if (!part) return [];
  const { label, title, text, placeholder, facts = [], inlines = [], ...inner } = part;
  const own = [label, title, text, placeholder].filter((each) => each !== undefined && each !== '');
  const runs = inlines.flatMap((each) => (typeof each === 'string' ? [each] : textsIn(each)));
  return [...own.map(String), ...facts.flatMap(({ title, value }) => [title, value]), ...runs, ...seenIn(inner).flatMap(textsIn)];
}

/** What is reported back or stands in for something else is no part that anybody sees. */
const unseen = new Set(['data', 'fallback', 'refresh', 'choices.data', 'msteams']);

function seenIn(node: object): unknown[] {
  return Object.entries(node).flatMap(([name, value]) => (unseen.has(name) ? [] : [value]));
}

/** Each object of a card. */
function partsOf(node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap(partsOf);
  return typeof node === 'object' && node !== null ? [node, ...seenIn(node).flatMap(partsOf)] : [];
}
