import * as z from 'zod';
import { audiences } from '../../book/format.ts';
import { slug } from '../article-schema.ts';

const line = z.string().trim().min(1);
const lines = z.array(line.max(200)).max(10);

/** A number of hours in place of minutes is below, a whole course in minutes above. */
const minutes = z.int().min(15, 'must be minutes, at least 15').max(720, 'must be minutes of one day, at most 720');

const people = z.int().positive().max(1000);

/** Without a letter or digit there is nothing that somebody could ask by. */
const topic = line
  .min(2)
  .max(60)
  .regex(/[\p{L}\p{N}]/u, 'must hold a letter or digit');

/** Front matter of a file below `workshops/`, strict: an unknown field is an error. */
export const formatSchema = z.strictObject({
  id: slug.max(60),
  title: line.max(100),
  audience: z.array(z.enum(audiences)).min(1),
  duration: line.max(40),
  minutes,
  groupSize: z.strictObject({ min: people, max: people }),
  summary: line.max(300),
  aims: lines,
  preparation: lines,
  bring: lines,
  topics: z.array(topic).min(1).max(30),
  articles: z.array(slug).max(10),
  sample: z.boolean(),
  status: z.enum(['published', 'draft']),
});

export type FormatFrontMatter = z.infer<typeof formatSchema>;
