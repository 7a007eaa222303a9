/** The weights of the tagger and the parser. */
import type { LinearScorer } from "../../linear/linear-scorer.ts";
import { encodeScorer, ModelReader } from "../../linear/model-file.ts";

export interface SyntaxModel {
  readonly tagger: LinearScorer;
  /** Chooses a transition. */
  readonly parser: LinearScorer;
  /** Names the relation of an arc. */
  readonly labeller: LinearScorer;
}

export function encodeSyntaxModel({ tagger, parser, labeller }: SyntaxModel): Buffer {
  return Buffer.concat([tagger, parser, labeller].map(encodeScorer));
}

export function decodeSyntaxModel(bytes: Buffer): SyntaxModel {
  const reader = new ModelReader(bytes);
  return { tagger: reader.scorer(), parser: reader.scorer(), labeller: reader.scorer() };
}
