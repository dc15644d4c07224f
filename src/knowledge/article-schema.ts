import * as z from 'zod';
import { aspects, branchIds, industries, type Section, sectionNames, situations } from '../ask/article.ts';

const day = z.iso.date('must be a date YYYY-MM-DD');
const line = z.string().trim().min(1);

/** A host with a dot and a path; not what browsers forgive and readers misread: spaces, backslashes, a name before an @. */
const address = /^https:\/\/(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d{1,4})?(?:[/?#][^\s\\<>"]*)?$/u;
const isYearOrMonth = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

const sourceSchema = z.strictObject({
  title: line,
  url: z.string().trim().regex(address, 'must be an https address'),
  date: z.coerce // a bare year is a number in YAML
    .string()
    .refine((date) => isYearOrMonth.test(date) || day.safeParse(date).success, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
    .optional(),
});

/** What files are named by. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug of a-z, 0-9 and single hyphens');

/** The last day of a deadline that comes every year; 29 February does not. */
const dayOfEveryYear = z
  .string()
  .refine((text) => day.safeParse(`2027-${text}`).success, 'must be a day that every year has, such as 10-31');

const keyFactSchema = z.strictObject({
  label: line,
  value: line,
  source: z.int().positive(),
  key: slug.optional(),
  aspect: z.enum(aspects).optional(),
  validFrom: day.optional(),
  validUntil: day.optional(),
  yearlyUntil: dayOfEveryYear.optional(),
});

/** Laws change: nothing goes longer than half a year without a review. */
const longestInterval = 6;

/** Front matter of an article, strict: an unknown field is an error. Dates are ISO days as text. */
export const articleSchema = z.strictObject({
  id: slug,
  title: line.max(100),
  section: z.enum(Object.keys(sectionNames) as [Section, ...Section[]]),
  summary: line.max(500),
  questions: z.array(line).min(2).max(5),
  synonyms: z.array(line),
  keyFacts: z.array(keyFactSchema).min(1),
  sources: z.array(sourceSchema).min(1),
  reviewedOn: day,
  reviewBy: day,
  reviewMonths: z.int().min(1).max(longestInterval).optional(),
  validFrom: day.optional(),
  validUntil: day.optional(),
  status: z.enum(['active', 'expired', 'announced', 'draft', 'withdrawn']),
  region: z.enum(['federal', 'saarland', 'rheinland-pfalz', 'eu']),
  audience: z.array(z.enum(['union-secretary', 'works-council', 'shop-stewards', 'youth-delegation', 'employees'])).min(1),
  situations: z.array(z.enum(situations)).default([]),
  branches: z
    .array(z.enum(branchIds))
    .min(1)
    .refine((ids) => new Set(ids).size === ids.length, 'names a branch twice')
    .optional(),
  industries: z
    .array(z.enum(industries))
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'names an industry twice')
    .optional(),
  companySize: z.strictObject({ min: z.int().positive().optional(), max: z.int().positive().optional() }).optional(),
});

export type ArticleFrontMatter = z.infer<typeof articleSchema>;
