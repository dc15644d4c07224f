import * as z from 'zod';

const formSchema = z.looseObject({ tws: z.literal('form'), place: z.string().max(200) });

/** Which held form, and which step of it, a submitted form belongs to; undefined for anything else. */
export function readFormPlace(data: unknown): string | undefined {
  return formSchema.safeParse(data).data?.place;
}
