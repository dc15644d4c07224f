/** How the reader wants an answer. `poster` is for the notice board. */
export type Style = (typeof styles)[number];

export const styles = ['usual', 'short', 'paragraphs', 'simple', 'poster'] as const;

/** The style that a button names; anything else was never offered. */
export function readStyle(name: string): Style | undefined {
  return styles.find((style) => style === name);
}
