import * as z from 'zod';

const count = z.int().nonnegative();
/** From 0 to 1. */
const part = z.number().min(0).max(1);
const spread = z.strictObject({ mean: z.number(), p95: z.number(), max: z.number() });
const counts = z.record(z.string(), count);
/** Milliseconds. */
const latency = z.strictObject({ mean: z.number(), p95: z.number() });

const answers = z.strictObject({
  /** By what the rules choose to cite: the right article first, among the first three, and anywhere in what was found. */
  retrieval: z.strictObject({ questions: count, first: part, firstThree: part, reciprocalRank: part, found: part, clarify: part }),
  /** Of the answers that cite: those with a right article among their sources, and sources that are right. */
  citation: z.strictObject({ answers: count, withRight: part, right: part }),
  /** Figures of `answer_facts` that the answers state, and questions with all of them. */
  figures: z.strictObject({ questions: count, figures: count, stated: part, complete: part }),
  latency,
});

const refusal = z.strictObject({ unanswerable: count, unanswerableAnswered: count, refused: part });

const writing = z.strictObject({
  /** What the guard left of what the model wrote. `fellBack`: answers that were quoted instead, by reason. */
  faithfulness: z.strictObject({
    ...{ asked: count, written: count, unanswerable: count, sentences: count, kept: part },
    /** Sentences for which those of the base were shown, by reason. */
    replaced: counts,
    ...{ cuts: counts, fellBack: counts, brokenOff: counts },
  }),
  /** For one answer, as the server counts; `estimated`: the share for which it did not. `prompt` is that of one call. */
  cost: z.strictObject({
    estimated: part,
    ...{ calls: spread, inputTokens: spread, outputTokens: spread },
    prompt: z.strictObject({ max: z.number(), limit: z.number(), holds: z.boolean() }),
  }),
  latency,
  /** Time of an answer without the time in calls of the model, in milliseconds. */
  overhead: z.strictObject({ median: z.number(), limit: z.number(), holds: z.boolean() }),
});

const run = z.strictObject({
  name: z.string(),
  model: z.string().nullable(),
  answers: answers.nullable(),
  refusal: refusal.nullable(),
  writing: writing.nullable(),
});

const heldOut = z.strictObject({ questions: count, first: part, firstThree: part });

const cutting = { cuts: counts, fellBack: counts };

const recorded = z.strictObject({
  /** Outputs of which everything is right: those left whole, and the shares of their sentences that are said in the words of the base and that nobody gets to see. */
  good: z.strictObject({
    outputs: count,
    whole: count,
    sentences: count,
    replaced: part,
    cut: part,
    limit: part,
    holds: z.boolean(),
    ...cutting,
  }),
  /** Outputs with something wrong: those of which nothing wrong is shown, for each kind too. */
  bad: z.strictObject({
    ...{ outputs: count, held: count, holds: z.boolean(), ...cutting },
    kinds: z.record(z.string(), z.strictObject({ outputs: count, held: count })),
  }),
});

/** What `tws eval --json` prints: null is what was not measured. `misses` is there with `--misses` only. */
export const reportSchema = z.strictObject({
  runs: z.array(run),
  heldOut: heldOut.nullable(),
  recorded: recorded.nullable(),
  misses: z.array(z.string()).optional(),
});

export type Report = z.infer<typeof reportSchema>;
export type RunReport = Report['runs'][number];
export type AnswerMeasures = z.infer<typeof answers>;
export type RefusalMeasures = z.infer<typeof refusal>;
export type WritingMeasures = z.infer<typeof writing>;
export type HeldOutMeasures = z.infer<typeof heldOut>;
export type RecordedMeasures = z.infer<typeof recorded>;
