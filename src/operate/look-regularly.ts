/** What is looked after, how often, and who hears of a look that failed. */
type Looking = { readonly look: () => Promise<void>; readonly milliseconds: number; readonly onProblem: (cause: unknown) => void };

/** Looks at once and then again and again, one look after another, until it is stopped; a look that fails ends nothing. */
export function lookRegularly({ look, milliseconds, onProblem }: Looking): () => Promise<void> {
  let last = Promise.resolve();
  const lookSafely = () => {
    last = last.then(look).catch(onProblem);
  };
  lookSafely();
  const timer = setInterval(lookSafely, milliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
