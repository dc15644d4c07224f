import type { Retriever } from '../../ask/retriever.ts';
import type { EmbedQuestion } from './embed-question.ts';
import { fuseHits } from './fuse-hits.ts';
import type { Prepared } from './prepare-vectors.ts';

export type WithVectors = {
  /** Undefined while there are no vectors. */
  readonly prepared: () => Prepared | undefined;
  readonly embedQuestion: EmbedQuestion;
  /** The model gives vectors of another length than the base has. */
  readonly onOtherLength: () => void;
};

/** The same search, with meaning counted in wherever there is a vector of the question to compare with. */
export function searchWithVectors(retriever: Retriever, { prepared, embedQuestion, onOtherLength }: WithVectors): Retriever {
  const vectorOf = async (question: string, length: number) => {
    const vector = await embedQuestion(question, length);
    if (!vector || vector.length === length) return vector;
    onOtherLength();
    return undefined;
  };
  return {
    ...retriever,
    async find(question, limit, outside = () => question) {
      const { weight, length, nearness } = prepared() ?? { weight: 0, length: 0, nearness: undefined };
      // No vector is made where it would count nothing.
      const vector = weight === 0 ? undefined : await vectorOf(outside(), length);
      if (!vector || !nearness) return await retriever.find(question, limit);
      return fuseHits(await retriever.find(question, Number.POSITIVE_INFINITY), nearness(vector), { weight, limit });
    },
  };
}
