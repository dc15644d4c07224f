import type { Context } from 'hono';
import { z } from 'zod';
import type { Field } from '../../chat/form.ts';
import type { Typed } from '../forms/open-form.ts';
import { fieldName } from '../page/shown-field.ts';

/** Longest question in characters; a page of print has about 3,000. */
export const maxQuestion = 20_000;

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const body = z.record(z.string(), texts.catch([]));

/** A posted form: every field's texts. Files and anything else that we never ask for are dropped. */
export type Body = ReadonlyMap<string, readonly string[]>;

export async function readBody(c: Context): Promise<Body> {
  const parsed = body.safeParse(await c.req.parseBody({ all: true }));
  return new Map(Object.entries(parsed.data ?? {}));
}

export function firstOf(posted: Body, name: string): string {
  return posted.get(name)?.[0] ?? '';
}

export const go = z.enum(['next', 'back', 'cancel']).catch('next');

/** What stands in the given fields; the form knows which they are, so no other name is looked at. */
export function readTyped(posted: Body, fields: readonly Field[]): Typed {
  return Object.fromEntries(fields.map(({ id }) => [id, posted.get(fieldName(id)) ?? []]));
}
