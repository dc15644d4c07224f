/** Where a model answers. A server of one's own may want no key. Addresses end without a slash. */
export type ModelServer =
  | { readonly kind: 'openai'; readonly url: string; readonly key: string | undefined }
  | { readonly kind: 'azure'; readonly endpoint: string; readonly key: string; readonly apiVersion: string };

/** A server and the names of the models there that write; the second is asked where the first fails. */
export type WritingModels = { readonly server: ModelServer; readonly model: string; readonly fallbackModel?: string | undefined };
