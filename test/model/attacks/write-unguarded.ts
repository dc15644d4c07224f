import type { Sentence } from '../../../src/ask/guard/evidence.ts';
import { createWireReader } from '../../../src/ask/guard/wire-reader.ts';
import type { Writer, WriterParts } from '../../../src/ask/writing/create-writer.ts';
import { createEvidenceBook } from '../../../src/ask/writing/evidence-book.ts';
import { pickEvidence } from '../../../src/ask/writing/pick-evidence.ts';
import { ModelError } from '../../../src/errors.ts';

/** A writer as a careless bot would have it: it believes all that a model writes. */
export function createUnguardedWriter({ model, prompts, pickingFrom, today }: WriterParts): Writer {
  return {
    standAlone: async () => undefined,
    async write({ question, hits }, onText) {
      const book = createEvidenceBook();
      const drafts = pickEvidence(hits, { question, pickingFrom: (article) => pickingFrom(article, question), today: today() });
      const system = prompts.render('answer', { today: today(), style: '' });
      const user = prompts.render('question', { passages: book.add(drafts), earlier: 'keine', question: question.text, meant: '' });
      const reader = createWireReader();
      const sentences: Sentence[] = [];
      const take = (parts: ReturnType<typeof reader.end>) => {
        for (const part of parts) if (part.kind === 'sentence') sentences.push(part.sentence);
      };
      try {
        const request = { system, user, tools: [], maxTokens: 800 };
        for await (const part of model.write(request, new AbortController().signal)) if (part.kind === 'text') take(reader.push(part.text));
        take(reader.end());
      } catch (cause) {
        if (!(cause instanceof ModelError)) throw cause;
      }
      for (const { text } of sentences) onText(`${text} `);
      const effort = { calls: 1, inputTokens: 0, outputTokens: 0 };
      return { kind: sentences.length > 0 ? 'written' : 'failed', sentences, evidence: book.all(), cut: [], replaced: [], effort };
    },
  };
}
