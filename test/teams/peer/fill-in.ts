import { type Input, inputsIn } from './card-parts.ts';

/** What somebody enters, by the id of the input, its id without `f_`, or its label; several choices as a list. */
export type Entries = { readonly [input: string]: string | number | boolean | readonly string[] };

/** Whether Teams has shown somebody this choice in answer to a search. */
export type WasOffered = (input: string, value: string) => boolean;

/**
 * What the client reports of the inputs of a card after somebody filled some in and left the others as they were.
 * Throws when the client would not let them send it: the words say why.
 */
export function fillIn(card: unknown, entries: Entries, wasOffered: WasOffered): { readonly [id: string]: string } {
  const inputs = inputsIn(card);
  for (const name of Object.keys(entries)) findInput(inputs, name);
  const filled = inputs.map((input) => {
    const name = Object.keys(entries).find((each) => findInput(inputs, each) === input);
    const value = name === undefined ? initialOf(input) : writeValue(input, entries[name]);
    const problem = findProblem(input, value, name === undefined ? () => true : wasOffered);
    if (problem !== undefined) throw new Error(`Teams would not send this: ${input.label ?? input.id} ${problem}`);
    return [input.id, value] as const;
  });
  return Object.fromEntries(filled.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
}

export function findInput(inputs: readonly Input[], name: string): Input {
  const found = inputs.find(({ id, label }) => id === name || id === `f_${name}` || label === name);
  if (!found) throw new Error(`no input "${name}" among ${inputs.map(({ id, label }) => `${id} (${label ?? ''})`).join(', ')}`);
  return found;
}

const emptiesAreSent: readonly string[] = ['Input.Text', 'Input.Date', 'Input.Time'];

function initialOf({ type, value, valueOff }: Input): string | undefined {
  if (value !== undefined) return String(value);
  if (type === 'Input.Toggle') return valueOff ?? 'false';
  return emptiesAreSent.includes(type) ? '' : undefined;
}

/** Clients report every value as a text, several choices with commas between them. */
function writeValue(input: Input, entry: Entries[string] | undefined): string | undefined {
  if (Array.isArray(entry)) return entry.join(',') || undefined;
  if (input.type === 'Input.Toggle') return entry === true || entry === 'true' ? (input.valueOn ?? 'true') : (input.valueOff ?? 'false');
  const text = String(entry ?? '');
  return text === '' && !emptiesAreSent.includes(input.type) ? undefined : text;
}

function findProblem(input: Input, value: string | undefined, wasOffered: WasOffered): string | undefined {
  if (value === undefined || value === '') return input.isRequired ? 'is required' : undefined;
  switch (input.type) {
    case 'Input.Text':
      if (input.maxLength !== undefined && value.length > input.maxLength) return `has more than ${input.maxLength} characters`;
      return input.regex === undefined || new RegExp(input.regex).test(value) ? undefined : `does not match ${input.regex}`;
    case 'Input.Number':
      return Number.isNaN(Number(value)) ? 'is no number' : findOutOfRange(input, Number(value), Number);
    case 'Input.Date':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? findOutOfRange(input, value, String) : 'is no date';
    case 'Input.Time':
      return /^\d\d:\d\d$/.test(value) ? findOutOfRange(input, value, String) : 'is no time';
    case 'Input.ChoiceSet':
      return findUnknownChoice(input, value, wasOffered);
    case 'Input.Toggle':
      return input.isRequired && value !== (input.valueOn ?? 'true') ? 'is required' : undefined;
  }
}

function findOutOfRange<Value>({ min, max }: Input, value: Value, read: (bound: string | number) => Value): string | undefined {
  if (min !== undefined && value < read(min)) return `is less than ${min}`;
  return max !== undefined && value > read(max) ? `is more than ${max}` : undefined;
}

function findUnknownChoice(input: Input, value: string, wasOffered: WasOffered): string | undefined {
  const isOffered = (each: string) =>
    input.choices?.some((choice) => choice.value === each) || (input['choices.data'] !== undefined && wasOffered(input.id, each));
  const unknown = (input.isMultiSelect ? value.split(',') : [value]).find((each) => !isOffered(each));
  return unknown === undefined ? undefined : `does not offer "${unknown}"`;
}
