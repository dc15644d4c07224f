import * as z from 'zod';
import type { TeamsActivity } from '../gate/activity-schema.ts';

const executedSchema = z.looseObject({ action: z.looseObject({ data: z.unknown() }) });
const sentSchema = z.looseObject({ data: z.unknown() });

/** What a card or dialog reported: Execute and dialogs wrap it, a plain Submit is it. */
export function dataOf({ type, name, value }: Pick<TeamsActivity, 'type' | 'name' | 'value'>): unknown {
  if (type !== 'invoke') return value;
  const executed = name === 'adaptiveCard/action' ? executedSchema.safeParse(value).data?.action : undefined;
  return executed ? executed.data : sentSchema.safeParse(value).data?.data;
}
