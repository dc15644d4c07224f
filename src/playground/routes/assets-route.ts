import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';

type Asset = { readonly file: URL; readonly type: string };

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';
const own = (name: string): URL => new URL(`../client/${name}`, import.meta.url);

/** Everything the page loads. The address picks a line here and never becomes a path. */
const assets: ReadonlyMap<string, Asset> = new Map([
  ...['base', 'frame', 'conversation', 'message', 'controls'].map(
    (name) => [`${name}.css`, { file: own(`${name}.css`), type: style }] as const,
  ),
  ['page.js', { file: own('page.js'), type: script }],
  ['icon.svg', { file: own('icon.svg'), type: 'image/svg+xml' }],
  ['htmx.js', { file: new URL(import.meta.resolve('htmx.org/dist/htmx.min.js')), type: script }],
  ['hx-sse.js', { file: new URL(import.meta.resolve('htmx.org/dist/ext/hx-sse.min.js')), type: script }],
]);

export async function serveAsset(c: Context): Promise<Response> {
  const asset = assets.get(c.req.param('name') ?? '');
  if (!asset) return c.notFound();
  const content = await readFile(asset.file, 'utf8');
  return c.body(content, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
}
