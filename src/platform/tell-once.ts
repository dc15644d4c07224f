const minute = 60_000;
const mostRemembered = 10_000;

/**
 * Says whether somebody may be told something now: in each place once a minute. In the memory of this process alone, because
 * of people from outside nothing is kept.
 */
export function tellOnce(now: () => number = () => performance.now()): (who: string, place: string) => boolean {
  const told = new Map<string, number>();
  return (who, place) => {
    const name = `${who} ${place}`;
    const at = now();
    if (at - (told.get(name) ?? Number.NEGATIVE_INFINITY) < minute) return false;
    if (told.size >= mostRemembered) told.clear();
    told.set(name, at);
    return true;
  };
}
