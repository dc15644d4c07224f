/** What shows that a row holds: tests of a file, all or those whose name holds `test`, or a row of the bench by the beginning of its name. */
export type Evidence = { readonly file: string; readonly test?: string; readonly full?: boolean } | { readonly bench: string };

/** A row of the table of risks: what may happen, what was promised, and what shows that it is kept. */
export type ReportRow = {
  readonly number: number;
  readonly risk: string;
  readonly bar: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
};
