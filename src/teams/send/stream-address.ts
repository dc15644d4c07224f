import type { Shown } from './end-stream.ts';

/** The address of a message that a stream began and perhaps nobody ended. */
export function streamAddress({ id, text }: Shown): string {
  return `stream ${id} ${text}`;
}

/** undefined for other addresses. */
export function readStreamAddress(address: string): Shown | undefined {
  const [, id, text = ''] = /^stream (\S+) (.*)$/s.exec(address) ?? [];
  return id === undefined ? undefined : { id, text };
}
