import type { Message } from '../../../src/chat/message.ts';
import { renderMessage as renderHtml } from '../../../src/playground/render-html.ts';
import { renderMessage as renderSlack } from '../../../src/slack/render/render-message.ts';
import { renderMessage as renderTeams } from '../../../src/teams/render/render-message.ts';
import { linksIn, skeleton, wordsIn } from '../../playground/skeleton.ts';
import { valuesOf } from '../../slack/block-kit.ts';
import { tokensOf } from '../../teams/render/card-nodes.ts';
import { rendered } from '../../teams/render/rendered.ts';

/** A message on all platforms: its words, where people can be sent, and what is live in it beyond links. */
export type ShownEverywhere = { readonly words: string; readonly links: readonly string[]; readonly live: readonly string[] };

const teams = { place: 'direct', dialogs: true } as const;

export function showEverywhere(message: Message): ShownEverywhere {
  const slack = renderSlack(message);
  const html = renderHtml(message, { id: 'm-1', query: '' }).toString();
  const inTeams = rendered(message, teams);
  return {
    words: [wordsIn(html), inTeams.text, slack.text].join('\n'),
    links: [...valuesOf(slack.blocks, 'url'), ...inTeams.links, ...linksIn(html)],
    live: [...liveInSlack(slack), ...liveInTeams(message), ...liveInHtml(html)],
  };
}

function liveInSlack({ blocks, text }: { readonly blocks: unknown; readonly text: string }): string[] {
  const types = valuesOf(blocks, 'type').filter((type) => /^(?:user|usergroup|channel|broadcast|team|image|video|emoji)$/.test(type));
  const marked = nodesOf(blocks).filter(({ type, text: own }) => type === 'mrkdwn' && /<[@#!]|<[a-z]+:|\|/i.test(String(own)));
  return [...types, ...marked.map(({ text: own }) => `mrkdwn ${own}`), ...(/<[@#!h]/.test(text) ? [`notification ${text}`] : [])];
}

function liveInTeams(message: Message): string[] {
  const nodes = nodesOf(renderTeams(message, teams));
  const types = nodes.map(({ type }) => String(type)).filter((type) => /^(?:mention|Image|ImageSet|Media)$/.test(type));
  const markdown = [renderTeams(message, teams).text, ...nodes.filter(({ type }) => type === 'TextBlock').map(({ text }) => text)];
  const tags = markdown.flatMap((text) => tokensOf(String(text ?? '')).filter(({ type }) => type === 'html' || type === 'image'));
  return [...types, ...tags.map(({ raw }) => `in Teams ${raw}`)];
}

/** Throws where there are tags that are not ours. */
function liveInHtml(html: string): string[] {
  return [...skeleton(html).matchAll(/^(?:script|img|iframe|object|embed|style|link|base|meta|video|audio).*$|^.* on\w+.*$/gim)].map(
    String,
  );
}

type Node = { readonly [name: string]: unknown };

/** All objects but those that only come back when a button is pressed. */
function nodesOf(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (typeof node !== 'object' || node === null) return [];
  const fields = Object.entries(node).filter(([name]) => name !== 'data');
  return [Object.fromEntries(fields), ...fields.flatMap(([, value]) => nodesOf(value))];
}
