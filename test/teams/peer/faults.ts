import { baseOf, type Operation } from './workspace.ts';

/** What may go wrong with a call; `drop` does what was asked and then loses the reply, `slow` gives it late. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly code?: string }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'slow'; readonly milliseconds: number };

type Rule = {
  readonly operation: Operation;
  readonly conversation?: string | undefined;
  readonly fault: Fault;
  readonly share: number;
  left: number;
};

export type Faults = {
  /**
   * For the next `times` calls of an operation, perhaps only in one conversation (a channel means all its threads), or for a
   * `share` of them at random.
   */
  readonly set: (
    operation: Operation,
    fault: Fault,
    more?: { readonly times?: number; readonly conversation?: string; readonly share?: number },
  ) => void;
  readonly clear: () => void;
  readonly take: (operation: Operation, conversation: string) => Fault | undefined;
  /** When a call met a fault, oldest first. */
  readonly met: { readonly operation: Operation; readonly conversation: string; readonly at: number }[];
};

export function createFaults(): Faults {
  let rules: Rule[] = [];
  const met: Faults['met'] = [];
  return {
    met,
    set: (operation, fault, { times = Number.POSITIVE_INFINITY, conversation, share = 1 } = {}) =>
      rules.push({ operation, conversation, fault, share, left: times }),
    clear: () => {
      rules = [];
    },
    take(operation, conversation) {
      const isThere = (wanted: string | undefined) => wanted === undefined || wanted === conversation || wanted === baseOf(conversation);
      const rule = rules.find(
        (each) => each.operation === operation && each.left > 0 && isThere(each.conversation) && Math.random() < each.share,
      );
      if (!rule) return undefined;
      rule.left--;
      met.push({ operation, conversation, at: Date.now() });
      return rule.fault;
    },
  };
}
