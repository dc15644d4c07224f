import { readFile } from 'node:fs/promises';
import { digestMessage } from '../digest/replies/digest-message.ts';
import { renderMessage } from '../playground/render-html.ts';
import type { Previewed } from './preview-digest.ts';

/** A page that shows issues as the playground does, complete in itself. Its buttons lead nowhere. */
export async function renderDigestPage(previewed: readonly Previewed[]): Promise<string> {
  const messages = previewed.map(({ issue, branch }) => {
    const message = digestMessage(issue, { branchName: branch.name });
    return `<section class="issue">${renderMessage(message, { id: `${issue.week}-${issue.branch}`, query: '' })}</section>`;
  });
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Wochenüberblick · Vorschau</title>
<style>
${await readStyles()}
${ownStyle}
</style>
</head>
<body>
<main>
${messages.join('\n')}
</main>
</body>
</html>`;
}

/** As wide as a phone. */
const ownStyle = `main { max-width: 26rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; }
.issue { background: var(--surface); border: 1px solid var(--line); border-radius: var(--round); padding: 1rem; overflow-wrap: anywhere; }`;

async function readStyles(): Promise<string> {
  const files = ['base', 'message', 'controls'].map((name) => new URL(`../playground/client/${name}.css`, import.meta.url));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}
