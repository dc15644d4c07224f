import { anyPlaceholder, type Placeholders } from './placeholders.ts';

/** Stands where a model made up a placeholder that nothing stands behind. */
const unknown = '[…]';

/**
 * Puts back what `redact` took out of a text, for the person who typed it and for nobody else. What is put back is not
 * looked at again; a placeholder that a model made up becomes "[…]".
 */
export function restore(text: string, placeholders: Placeholders): string {
  return text.replace(anyPlaceholder, (_, ...groups: (string | undefined)[]) => {
    const [kind, number] = groups[0] ? groups : groups.slice(2);
    return placeholders.get(`[${kind?.toUpperCase()}_${number}]`) ?? unknown;
  });
}
