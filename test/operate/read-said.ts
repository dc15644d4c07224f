import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** What a process says first that is wanted: the first group, or ''. */
export async function readSaid(child: Pick<ChildProcessWithoutNullStreams, 'stdout'>, wanted: RegExp): Promise<string> {
  let all = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    all += chunk;
    const found = wanted.exec(all);
    if (found) return found[1] ?? '';
  }
  throw new Error(`It ended: ${all}`);
}
