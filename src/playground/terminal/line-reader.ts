import { createInterface } from 'node:readline';

/** Where the conversation is read from and written to; a terminal or, in scripts and tests, a pipe. */
export type Streams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
};

export type LineReader = {
  /** Shows the prompt and waits for a line; undefined when there are no more. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly write: (text: string) => void;
  readonly close: () => void;
};

export function createLineReader({ input, output }: Streams): LineReader {
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const readline = createInterface(isTerminal ? { input, output } : { input });
  // The iterator keeps lines that arrive while an answer is being made; `question` would lose those of a pipe.
  const lines = readline[Symbol.asyncIterator]();
  const prompt = (text: string) => {
    readline.setPrompt(text);
    readline.prompt();
  };
  return {
    async ask(text) {
      if (isTerminal) prompt(text);
      const { done, value } = await lines.next();
      const line: string | undefined = done ? undefined : value;
      // A pipe shows no typing, so the transcript gets the line as it was read; Ctrl-D leaves the cursor behind the prompt.
      if (!isTerminal) output.write(`${text}${line ?? ''}\n`);
      else if (done) output.write('\n');
      return line;
    },
    write: (text) => void output.write(`${text}\n`),
    close: () => readline.close(),
  };
}
