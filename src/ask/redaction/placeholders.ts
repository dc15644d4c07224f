/** What was replaced: the placeholder and what was typed in its place. */
export type Placeholders = ReadonlyMap<string, string>;

/** A placeholder as we write it, and as models and Markdown change it: "[NAME_1]", "[name\_1]", "\[NAME\_1\]". */
export const anyPlaceholder = /\[\s?([A-Z]{4,30})\\?[_ ](\d{1,6})\s?\]|\\\[\s?([A-Z]{4,30})\\?[_ ](\d{1,6})\s?\\\]/giu;
