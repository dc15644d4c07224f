/** A post of the bot in a channel, and what people see of it. */
export type ChannelPost = {
  readonly words: string;
  /** Points of its lists, and workshops. */
  readonly items: number;
  /** Addresses to which it leads. */
  readonly links: readonly string[];
  /** Somebody who reads it. */
  readonly as: (name: string) => Reader;
  /** As the platform has it, for a picture. */
  readonly content: SlackContent | TeamsContent;
};

export type Reader = {
  readonly presses: (label: string) => Promise<unknown>;
  /** Waits for words that only they see. */
  readonly reads: (words: string) => Promise<string>;
  /** Waits for a form and gives its words. */
  readonly form: () => Promise<string>;
};

export type SlackContent = { readonly platform: 'slack'; readonly blocks: readonly object[] };
export type TeamsContent = { readonly platform: 'teams'; readonly attachments: readonly { readonly content?: unknown }[] };

/** How many workshops stand in something, each with a way to take part. */
export function countWorkshops(content: unknown): number {
  return JSON.stringify(content).match(/book\.open/g)?.length ?? 0;
}
