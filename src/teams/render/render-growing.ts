import { textLine } from './line.ts';
import { renderText } from './render-line.ts';

/**
 * What may be shown of a text that is still being written: rendered as it will be in the end, so that the end begins
 * with it. The last word waits until it is whole, for what follows may change how it is written. `[1]` is a citation.
 */
export function renderGrowing(text: string): string {
  const whole = text.slice(0, Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n'), 0));
  const parts = whole.split(/\[(\d{1,2})\]/).map((part, place) => (place % 2 === 1 ? { citation: Number(part) } : part));
  return renderText(textLine(parts));
}
