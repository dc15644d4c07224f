import type { AgentMiddleware } from 'langchain';
import type { Langchain } from './load-langchain.ts';

/** What the model reads where it may not look up, or in vain. Details are left out: they may hold anything. */
export const lookupRefusals = {
  unfit: 'Die Angaben passen nicht zu dieser Abfrage.',
  tooMany: 'Mehr Abfragen sind nicht möglich. Antworte mit dem, was Du hast.',
} as const;

const unknown = 'Diese Abfrage gibt es nicht.';
const failed = 'Diese Abfrage ist nicht möglich. Antworte mit dem, was Du hast.';

/** Runs what the model looks up, but no call in `refused` (texts by id of the call), and none that nobody offered. Never throws. */
export function lookupMiddleware(refused: ReadonlyMap<string, string>, langchain: Langchain): AgentMiddleware {
  return langchain.createMiddleware({
    name: 'LookUp',
    wrapToolCall: async (request, handler) => {
      const { id = '', name } = request.toolCall;
      const refuse = (content: string) => new langchain.ToolMessage({ content, tool_call_id: id, name, status: 'error' });
      const refusal = refused.get(id) ?? (request.tool === undefined ? unknown : undefined);
      if (refusal !== undefined) return refuse(refusal);
      try {
        return await handler(request);
      } catch (error) {
        return refuse(langchain.ToolInvocationError.isInstance(error) ? lookupRefusals.unfit : failed);
      }
    },
  });
}
