import { type ScopeReason, type ScopeRule, scopeRules } from './scope-rules.ts';
import { spellingsOf } from './spellings-of.ts';

/** The reason why a question is out of scope, or undefined when it is not. */
export function findScopeReason(question: string): ScopeReason | undefined {
  const spellings = spellingsOf(question);
  return scopeRules.find((rule) => spellings.some((text) => fits(rule, text)))?.reason;
}

function fits({ has, unless }: ScopeRule, question: string): boolean {
  return has.every((part) => part.test(question)) && !unless?.test(question);
}
