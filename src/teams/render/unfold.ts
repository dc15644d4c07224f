import { line } from './line.ts';
import { type FoldPart, type Part, prose } from './parts.ts';

/** What is folded, as it stands open: below its title. */
export function unfold({ title, parts }: FoldPart): Part[] {
  return [...prose(line([{ text: title, bold: true }], 'heading')), ...parts];
}
