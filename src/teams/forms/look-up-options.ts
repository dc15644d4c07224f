import * as z from 'zod';
import { NotNowError } from '../../errors.ts';
import { findOptions } from '../../platform/forms/find-options.ts';
import { personOf } from '../conversation.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import { limits } from '../limits.ts';
import { readOptionValue, renderOption } from '../render/option-value.ts';
import type { TeamsParts } from '../teams-options.ts';

const searchSchema = z.looseObject({
  queryText: z.string().default(''),
  dataset: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** Options for a field that is searched while typing (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search). */
export async function lookUpOptions(parts: TeamsParts, activity: TeamsActivity): Promise<object> {
  const { data: asked } = searchSchema.safeParse(activity.value);
  const [, place = '', field = ''] = /^(.*) (\S+)$/s.exec(asked?.dataset ?? '') ?? [];
  const values = readSoFar(asked?.data ?? {});
  const search = { place, field, search: asked?.queryText ?? '', values, person: personOf(activity) };
  const options = (await isMember(parts, activity)) ? await findOptions(parts, search) : [];
  const results = options.slice(0, limits.options).map(renderOption);
  return { type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}

/** While Teams cannot tell, nothing is found: the next letter asks again. */
async function isMember({ door }: TeamsParts, activity: TeamsActivity): Promise<boolean> {
  try {
    return (await door(activity)) === 'member';
  } catch (cause) {
    if (cause instanceof NotNowError) return false;
    throw cause;
  }
}

const prefix = 'f_';

/** What other fields of the step hold, as far as Teams sends it along. */
function readSoFar(data: Readonly<Record<string, unknown>>): { readonly [field: string]: string } {
  const given = Object.entries(data).flatMap(([id, value]) =>
    id.startsWith(prefix) && typeof value === 'string' ? [[id.slice(prefix.length), readOptionValue(value) ?? ''] as const] : [],
  );
  return Object.fromEntries(given);
}
