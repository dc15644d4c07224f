import { personAt } from '../conversation.ts';
import { limits } from '../limits.ts';
import { suggestionSchema } from '../receive/payloads.ts';
import { renderOption } from '../render/render-option.ts';
import type { SlackParts } from '../slack-options.ts';
import { findForm } from './held-form.ts';
import { valuesSoFar } from './take-submission.ts';

/** Options for a field that is searched while typing, as Slack wants them. Nothing is kept of the search. */
export async function findOptions(parts: SlackParts, payload: object): Promise<string> {
  const { view, user, block_id, value } = suggestionSchema.parse(payload);
  const found = await findForm(parts.shelf, view.private_metadata);
  if (!found) return JSON.stringify({ options: [] });
  const { form, conversation } = found.held;
  const event = { id: `options ${view.id}`, at: parts.now().toISOString(), person: personAt(parts.identity.team, user.id), conversation };
  const asked = { kind: 'options', form: form.id, field: block_id, search: value, values: valuesSoFar(found.held, view.state) } as const;
  const { response } = await parts.answer({ incoming: { ...event, ...asked }, key: event.id });
  const options = response.kind === 'options' ? response.options.slice(0, limits.options).map(renderOption) : [];
  return JSON.stringify({ options });
}
