/** Something wrong in a knowledge file: where (line counts from 1) and what, in words for a curator or administrator. */
export type Fault = { readonly file: string; readonly line: number; readonly problem: string };

/** `file:line  problem`, one line each, as editors and CI logs link it. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.map((fault) => `${fault.file}:${fault.line}  ${fault.problem}`).join('\n');
}
