import type { Json } from './workspace.ts';

type Blocks = { readonly blocks: readonly { readonly type?: unknown; readonly block_id?: unknown; readonly element?: unknown }[] };

/** `view.state.values` after somebody filled in these fields and left the others as they were. */
export function stateOf(view: Blocks, values: { readonly [block: string]: unknown }): Json {
  const inputs = view.blocks.filter(({ type }) => type === 'input');
  return Object.fromEntries(inputs.map(({ block_id, element }) => [String(block_id), { value: fill(element, values[String(block_id)]) }]));
}

function fill(element: unknown, value: unknown): Json {
  // A block of type input has one.
  const { type, ...initial } = element as { readonly type: string; readonly [name: string]: unknown };
  const option = (each: unknown) => ({ value: each, text: { type: 'plain_text', text: String(each) } });
  if (type === 'plain_text_input' || type === 'number_input') return { type, value: value ?? initial.initial_value ?? null };
  if (type === 'datepicker') return { type, selected_date: value ?? initial.initial_date ?? null };
  if (type === 'timepicker') return { type, selected_time: value ?? initial.initial_time ?? null };
  if (Array.isArray(value)) return { type, selected_options: value.map(option) };
  if (type === 'checkboxes' || type.startsWith('multi_')) return { type, selected_options: initial.initial_options ?? [] };
  return { type, selected_option: value === undefined ? (initial.initial_option ?? null) : option(value) };
}
