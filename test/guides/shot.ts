import { renderPicture as drawInSlack } from '../slack/pictures/render-picture.ts';
import { renderPicture as drawInTeams } from '../teams/pictures/render-picture.ts';

/** A page of which a guide shows a picture, `width` pixels wide. */
export type Shot = { readonly guide: string; readonly name: string; readonly width: number; readonly html: string };

/** What somebody sees of a message in Teams. */
export type Seen = { readonly text: string; readonly cards: readonly unknown[] };

/** What is open in Teams before somebody. */
export type Dialog = { readonly title: string; readonly card?: unknown };

type Named = { readonly guide: string; readonly name: string };

const phone = { slack: 400, teams: 380 } as const;

/** A message as a phone shows it. */
export async function shootSlack(
  named: Named,
  { blocks }: { readonly blocks: readonly object[] },
  width: number = phone.slack,
): Promise<Shot> {
  return { ...named, width, html: (await drawInSlack([{ name: named.name, blocks }])).replace('<body>', `<style>${plain}</style><body>`) };
}

export async function shootTeams(named: Named, { text, cards }: Seen, width: number = phone.teams): Promise<Shot> {
  const attachments = cards.map((content) => ({ content }));
  return { ...named, width, html: await drawInTeams({ name: named.name, text: text || undefined, attachments }) };
}

/** A form in the window that Teams opens for it. */
export async function shootForm(named: Named, { title, card }: Dialog): Promise<Shot> {
  const html = await drawInTeams({ name: named.name, attachments: [{ content: card }] });
  const bar = `<style>${window}</style><header>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</header>`;
  return { ...named, width: 520, html: html.replace('<body>', `<body>${bar}`) };
}

/** Without what tells testers what they look at. */
const plain = 'h2 { display: none }';

const window = 'header { font-weight: 600; font-size: 16px; padding: 2px 0 12px }';
