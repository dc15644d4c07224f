import type { ModalView } from '@slack/types';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';
import { plain, richText, section } from './rich-text.ts';

/** A modal that only says something. */
export function renderNotice(text: string): ModalView {
  return {
    type: 'modal',
    title: plainObject('TWS-Bot', limits.viewTitle),
    close: plainObject('Schließen', limits.viewButton),
    blocks: [richText([section(plain(text))].flatMap((piece) => piece ?? []))],
  };
}
