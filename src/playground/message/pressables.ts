import type { Block, Button, Message } from '../../chat/message.ts';

export type Pressable = Pick<ActionButton, 'label' | 'action' | 'value' | 'confirm'>;
export type ActionButton = Extract<Button, { action: string }>;
export type FeedbackBlock = Extract<Block, { kind: 'feedback' }>;

/** All that can be pressed in a message, in reading order; web page and terminal know a button by its place here. */
export function pressables(message: Message): readonly Pressable[] {
  return flatten(message.blocks).flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons.filter(isAction);
    return block.kind === 'feedback' ? verdicts(block) : [];
  });
}

/** Place of a button, or of the first of a feedback's two. */
export function placeOfPressable(message: Message, wanted: ActionButton | FeedbackBlock): number {
  const places = flatten(message.blocks).flatMap((block): readonly unknown[] => {
    if (block.kind === 'buttons') return block.buttons.filter(isAction);
    return block.kind === 'feedback' ? [block, undefined] : [];
  });
  return places.indexOf(wanted);
}

function verdicts({ action, value }: FeedbackBlock): readonly [Pressable, Pressable] {
  return [
    { label: 'Hilfreich', action, value: `${value}:helpful` },
    { label: 'Nicht hilfreich', action, value: `${value}:unhelpful` },
  ];
}

export function isAction(button: Button): button is ActionButton {
  return 'action' in button;
}

function flatten(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'folded' ? flatten(block.blocks) : [block]));
}
