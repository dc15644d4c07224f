/** Small notes that an adapter needs again soon, such as the steps of a form. Kept encrypted, and only for so long. */
export interface Shelf {
  put(key: string, text: string, minutes: number): Promise<void>;
  get(key: string): Promise<string | undefined>;
}
