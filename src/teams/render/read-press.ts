import * as z from 'zod';

/** What the press of a button asks for; with `confirm` only after a question. */
export type Press = {
  readonly action: string;
  readonly value: string;
  readonly confirm?: { readonly question: string; readonly yes: string; readonly no: string };
  /** The button stands in what only one person sees, and so does all that comes of it. Forged, it hides, and never shows. */
  readonly hidden?: boolean | undefined;
};

/** The id of the dropdown that holds the buttons for which a card has no room. */
export const choiceId = 'p_choice';

const pressSchema = z.object({
  action: z.string().min(1).max(255),
  value: z.string().max(2000),
  confirm: z.object({ question: z.string().max(300), yes: z.string().max(40), no: z.string().max(40) }).optional(),
  hidden: z.boolean().optional(),
});
const buttonSchema = z.intersection(z.object({ tws: z.literal('press') }), pressSchema);
const choiceSchema = z.object({ tws: z.literal('press'), action: z.literal(''), [choiceId]: z.string().max(10_000) });

/** The press of a button, or of the one beside the dropdown; undefined for anything else, and where nothing was chosen. */
export function readPress(data: unknown): Press | undefined {
  const choice = choiceSchema.safeParse(data);
  if (choice.success) return readChosen(choice.data[choiceId]);
  const button = buttonSchema.safeParse(data);
  return button.success ? toPress(button.data) : undefined;
}

function readChosen(text: string): Press | undefined {
  const chosen = pressSchema.safeParse(parseJson(text));
  return chosen.success ? toPress(chosen.data) : undefined;
}

function toPress({ action, value, confirm, hidden }: z.infer<typeof pressSchema>): Press {
  return { action, value, ...(confirm === undefined ? {} : { confirm }), ...(hidden === true ? { hidden } : {}) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
