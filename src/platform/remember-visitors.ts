/** `stranger`: a guest, or somebody of another organisation. `bot`: gets no answer, or two bots might go on forever. */
export type Visitor = 'member' | 'stranger' | 'bot';

const rememberedMilliseconds = 60 * 60_000;
const mostRemembered = 10_000;

/**
 * Remembers for an hour who somebody is, so that the platform is not asked with every message. What it could not tell
 * (undefined) is asked again.
 */
export function rememberVisitors<Who>(
  look: (who: Who) => Promise<Visitor | undefined>,
  nameOf: (who: Who) => string,
): (who: Who) => Promise<Visitor | undefined> {
  const known = new Map<string, { readonly visitor: Visitor; readonly until: number }>();
  return async (who) => {
    const name = nameOf(who);
    const before = known.get(name);
    if (before && before.until > performance.now()) return before.visitor;
    const visitor = await look(who);
    if (visitor === undefined) return undefined;
    if (known.size >= mostRemembered) known.clear();
    known.set(name, { visitor, until: performance.now() + rememberedMilliseconds });
    return visitor;
  };
}
