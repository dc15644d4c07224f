/** A piece of running text. Everything is data: renderers escape it, none of it is markup. */
export type Inline = string | { readonly bold: string } | { readonly link: string; readonly text: string } | { readonly citation: number };

export type Text = string | readonly Inline[];

export type FactRow = {
  readonly label: string;
  readonly value: string;
  readonly citation?: number | undefined;
  /** Set when the fact has run out: a German remark such as "galt bis 31.12.2026". */
  readonly past?: string | undefined;
};

/**
 * A numbered source as the reader sees it. `url` is empty where it is no page; `asOf` is the date of the statement, `reviewedOn` when it
 * was checked, absent for what is read at that moment.
 */
export type SourceRow = {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly asOf?: string | undefined;
  readonly reviewedOn?: string | undefined;
};

/** A button reports `action` and `value` back, or opens an https address. */
export type Button =
  | {
      readonly label: string;
      readonly action: string;
      readonly value: string;
      readonly style?: 'primary' | 'danger' | undefined;
      /** Leads to questions, or may do so: some platforms have to know before the button is pressed. */
      readonly asks?: boolean | undefined;
      readonly confirm?: { readonly question: string; readonly yes: string; readonly no: string } | undefined;
    }
  | { readonly label: string; readonly url: string };

export type FileBlock = {
  readonly kind: 'file';
  readonly name: string;
  readonly mediaType: string;
  /** Text, or base64 where `encoding` says so. */
  readonly content: string;
  readonly encoding?: 'base64' | undefined;
  /** An https address of the same file, for platforms that take no files; it needs no login and ends by itself. */
  readonly url?: string | undefined;
};

export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'note'; readonly text: Text; readonly tone: 'info' | 'warning' }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean | undefined }
  | { readonly kind: 'sources'; readonly sources: readonly SourceRow[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** Asks whether the message helped; comes back as an action with value `VALUE:helpful` or `VALUE:unhelpful`. */
  | { readonly kind: 'feedback'; readonly action: string; readonly value: string }
  /** Shown on demand where the platform can fold, else below the rest. */
  | { readonly kind: 'folded'; readonly summary: string; readonly blocks: readonly Block[] }
  | FileBlock
  | { readonly kind: 'divider' };

/** What the bot says. `origin` decides the visible label: written by a model, or quoted from the knowledge base. */
export type Message = {
  readonly title?: string | undefined;
  readonly origin?: 'knowledge-base' | 'model' | undefined;
  readonly blocks: readonly Block[];
};
