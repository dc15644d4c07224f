const opening = '<think>';
const closing = '</think>';

/**
 * Some servers leave what a model thinks before it answers in the text, between <think> and </think> at its beginning. The
 * function takes the pieces of one message and gives back what of them is the answer.
 */
export function dropThoughts(): (piece: string) => string {
  let held: string | undefined = '';
  return (piece) => {
    if (held === undefined) return piece;
    held += piece;
    const begun = held.trimStart();
    if (begun.startsWith(opening)) {
      const end = begun.indexOf(closing);
      if (end < 0) return '';
      held = undefined;
      return begun.slice(end + closing.length).trimStart();
    }
    if (opening.startsWith(begun)) return '';
    const text = held;
    held = undefined;
    return text;
  };
}
