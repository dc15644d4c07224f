/** Reads each text once as long as it is among the last that were read, so many at most: the base says the same in every answer. */
export function remember<Read>(read: (text: string) => Read, most: number): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.delete(text);
    known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
