/** What may go wrong with a call; `drop` does what was asked and then loses the reply, `slow` gives it late. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'error'; readonly error: string };

type Rule = { readonly method: string; readonly channel?: string | undefined; readonly fault: Fault; readonly share: number; left: number };

export type Faults = {
  /**
   * For the next `times` calls of a method (`response_url` for response URLs), perhaps only in one channel, or for a `share` of
   * them at random.
   */
  readonly set: (
    method: string,
    fault: Fault,
    more?: { readonly times?: number; readonly channel?: string; readonly share?: number },
  ) => void;
  readonly clear: () => void;
  readonly take: (method: string, channel: unknown) => Fault | undefined;
};

export function createFaults(): Faults {
  let rules: Rule[] = [];
  return {
    set: (method, fault, { times = Number.POSITIVE_INFINITY, channel, share = 1 } = {}) =>
      rules.push({ method, channel, fault, share, left: times }),
    clear: () => {
      rules = [];
    },
    take(method, channel) {
      const rule = rules.find(
        (each) =>
          each.method === method && each.left > 0 && (each.channel === undefined || each.channel === channel) && Math.random() < each.share,
      );
      if (rule) rule.left--;
      return rule?.fault;
    },
  };
}
