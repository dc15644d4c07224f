import { findOptions as findNeutralOptions } from '../../platform/forms/find-options.ts';
import { personAt } from '../conversation.ts';
import { limits } from '../limits.ts';
import { suggestionSchema } from '../receive/payloads.ts';
import { readValues } from '../render/read-values.ts';
import { renderOption } from '../render/render-option.ts';
import type { SlackParts } from '../slack-options.ts';

/** Options for a field that is searched while typing, as Slack wants them. */
export async function findOptions(parts: SlackParts, payload: object): Promise<string> {
  const { view, user, block_id: field, value: search } = suggestionSchema.parse(payload);
  const person = personAt(parts.identity.team, user.id);
  const asked = { place: view.private_metadata, field, search, values: readValues(view.state), person };
  const options = await findNeutralOptions(parts, asked);
  return JSON.stringify({ options: options.slice(0, limits.options).map(renderOption) });
}
