import type { Block, Button, Inline, Message, Text } from '../../src/chat/message.ts';

/** What is wrong with a message of the bot, in words; nothing for one that every platform can show. */
export function findMessageProblems(message: Message): string[] {
  const sources = flatten(message.blocks).flatMap((block) => (block.kind === 'sources' ? block.sources : []));
  const cited = flatten(message.blocks).flatMap(citationsIn);
  return [
    ...(message.title === undefined || isText(message.title) ? [] : ['empty title']),
    ...(message.blocks.length === 0 ? ['no blocks'] : []),
    ...flatten(message.blocks).flatMap(problemsOf),
    ...sources.filter(({ number }, i) => number !== i + 1).map(({ number }) => `source ${number} is out of order`),
    ...cited.filter((number) => number < 1 || number > sources.length).map((number) => `citation ${number} has no source`),
  ];
}

/** All words of a message that a person reads, also those on buttons; without addresses. */
export function wordsOf(message: Message): string[] {
  return [...(message.title === undefined ? [] : [message.title]), ...flatten(message.blocks).flatMap(wordsIn)];
}

export function flatten(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'folded' ? [block, ...flatten(block.blocks)] : [block]));
}

export function buttonsOf(message: Message): Extract<Button, { action: string }>[] {
  return flatten(message.blocks).flatMap((block) => (block.kind === 'buttons' ? block.buttons.filter((button) => 'action' in button) : []));
}

function problemsOf(block: Block): string[] {
  const empty = wordsIn(block)
    .filter((words) => !isText(words))
    .map(() => `empty text in ${block.kind}`);
  const nothing = wordsIn(block).length === 0 ? [`nothing in ${block.kind}`] : [];
  switch (block.kind) {
    case 'sources':
      return [...empty, ...nothing, ...block.sources.flatMap(({ url }) => (url.startsWith('https://') ? [] : [`address ${url}`]))];
    case 'feedback':
      return block.value.split(' ')[0]?.match(/^[0-9a-f]{8}-[0-9a-f]{4}$/) ? [] : [`feedback ${block.value}`];
    case 'divider':
      return [];
    case 'text':
    case 'note':
    case 'facts':
    case 'list':
    case 'buttons':
    case 'folded':
    case 'file':
      return [...empty, ...nothing];
  }
}

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'facts':
      return block.rows.flatMap(({ label, value, past }) => [label, value, ...(past === undefined ? [] : [past])]);
    case 'sources':
      return block.sources.flatMap(({ title, asOf, reviewedOn }) => [title, ...[asOf, reviewedOn].filter((date) => date !== undefined)]);
    case 'buttons':
      return block.buttons.map(({ label }) => label);
    case 'folded':
      return [block.summary];
    case 'file':
      return [block.name];
    case 'feedback':
    case 'divider':
      return [];
  }
}

function citationsIn(block: Block): number[] {
  if (block.kind === 'facts') return block.rows.flatMap(({ citation }) => citation ?? []);
  const texts = block.kind === 'list' ? block.items : [block.kind === 'text' || block.kind === 'note' ? block.text : ''];
  return texts.flatMap(inlines).flatMap((part) => (typeof part === 'object' && 'citation' in part ? [part.citation] : []));
}

function inlines(text: Text): readonly Inline[] {
  return typeof text === 'string' ? [text] : text;
}

function plain(text: Text): string {
  return inlines(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('bold' in part) return part.bold;
      return 'citation' in part ? '' : part.text;
    })
    .join('')
    .trim();
}

function isText(words: string): boolean {
  return words.trim() !== '' && !/\b(?:undefined|NaN)\b|\[object/.test(words);
}
