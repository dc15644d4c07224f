import { renderPicture as drawInSlack } from '../slack/pictures/render-picture.ts';
import type { View } from '../slack/peer/workspace.ts';
import { renderPicture as drawInTeams } from '../teams/pictures/render-picture.ts';
import { listOf, textOf } from '../teams/peer/route.ts';
import type { PeerMessage as TeamsMessage } from '../teams/peer/workspace.ts';

/** A page of which a guide shows a picture, `width` pixels wide. */
export type Shot = { readonly guide: string; readonly name: string; readonly width: number; readonly html: string };

type Named = { readonly guide: string; readonly name: string };

const phone = { slack: 400, teams: 380 } as const;

/** A message as a phone shows it. */
export async function shootSlack(named: Named, { blocks }: { readonly blocks: readonly object[] }, width = phone.slack): Promise<Shot> {
  return { ...named, width, html: dress(await drawInSlack([{ name: named.name, blocks }]), plain) };
}

export async function shootTeams(named: Named, { activity }: Pick<TeamsMessage, 'activity'>, width = phone.teams): Promise<Shot> {
  const { text, attachments } = activity;
  return { ...named, width, html: await drawInTeams({ name: named.name, text: textOf(text) || undefined, attachments: listOf(attachments) }) };
}

/** A form in Slack with the bar and the buttons that Slack draws around it. */
export async function shootForm(named: Named, view: View): Promise<Shot> {
  const title = escape(labelOf(view, 'title'));
  const submit = escape(labelOf(view, 'submit'));
  const top = `<header>${title}</header>`;
  const bottom = `<footer><b>${escape(labelOf(view, 'close') || 'Abbrechen')}</b><b class="go">${submit}</b></footer>`;
  const html = dress(await drawInSlack([{ name: named.name, blocks: view.blocks }]), plain + window);
  return { ...named, width: 460, html: html.replace('<body>', `<body>${top}`) + bottom };
}

function labelOf(view: View, part: string): string {
  const label = view[part];
  return typeof label === 'object' && label !== null && 'text' in label ? String(label.text) : '';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function dress(html: string, css: string): string {
  return html.replace('<body>', `<style>${css}</style><body>`);
}

/** Without what tells testers what they look at. */
const plain = 'h2 { display: none } ';

const window = `
header { font-weight: 700; font-size: 18px; padding: 4px 4px 10px; border-bottom: 1px solid #ddd; margin-bottom: 8px }
footer { text-align: right; padding: 12px 4px 4px; border-top: 1px solid #ddd; margin-top: 12px }
footer b { border: 1px solid #bbb; border-radius: 4px; padding: 6px 12px; margin-left: 8px; display: inline-block; font-size: 14px }
footer .go { background: #007a5a; border-color: #007a5a; color: #fff }`;
