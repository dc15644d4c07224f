import { findLeadingCommand } from '../../chat/commands.ts';
import { cleanText } from '../clean-text.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';

/** What somebody wrote: a command with what belongs to it, or text. */
export type Words =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly command: string; readonly text: string };

/** Teams has no commands of its own: `@TWS-Bot workshop …` and `/workshop …` are messages like any other. */
export function readWords({ text = '', textFormat }: Pick<TeamsActivity, 'text' | 'textFormat'>): Words {
  const said = cleanText(text, textFormat);
  const leading = findLeadingCommand(said);
  return leading ? { kind: 'command', ...leading } : { kind: 'text', text: said };
}
