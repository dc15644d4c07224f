import type { ModelPart } from './language-model.ts';

/** Work that texts took. Calls count from their beginning; tokens are those that the server told, which it does at the end of a call. */
export type Effort = { readonly calls: number; readonly inputTokens: number; readonly outputTokens: number };

export const noEffort: Effort = { calls: 0, inputTokens: 0, outputTokens: 0 };

/** The work of two texts together. */
export function addEffort(one: Effort, other: Effort): Effort {
  return {
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

/** The work with what a part of a text tells of it. */
export function countPart(effort: Effort, part: ModelPart): Effort {
  if (part.kind === 'asked') return addEffort(effort, { ...noEffort, calls: 1 });
  return part.kind === 'used' ? addEffort(effort, { calls: 0, ...part }) : effort;
}
