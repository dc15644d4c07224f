import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Markdown files below a folder in a stable order, as paths relative to `root`; README files are for people. Symbolic
 * links are listed whatever their name and never followed: behind one may be a folder of articles.
 */
export async function listMarkdown(root: string, below: string): Promise<string[]> {
  const entries = await readdir(path.join(root, below), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isSymbolicLink() || (entry.isFile() && entry.name.endsWith('.md')))
    .filter((entry) => entry.name !== 'README.md')
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
