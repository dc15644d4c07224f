/** A plant's wish for a workshop of its own. `proposed`: a date was offered and the plant has not answered yet. */
export type Ticket = {
  readonly id: string;
  /** See `personKey`. */
  readonly person: string;
  readonly state: 'open' | 'proposed' | 'confirmed' | 'declined' | 'withdrawn';
  readonly format: string;
  readonly branch: string | undefined;
  readonly company: string;
  readonly place: string;
  /** In the person's words. */
  readonly wishedDates: string;
  readonly people: number;
  readonly about: string;
  /** The workshop that was proposed. */
  readonly workshop: string | undefined;
  readonly reason: string | undefined;
  readonly at: string;
};
