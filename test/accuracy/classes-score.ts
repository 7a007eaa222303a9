/** Scores of a classification: F1 of each class and their means. */

export interface ClassScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows that are annotated so. */
  readonly support: number;
}

export interface ClassesScore {
  readonly classes: readonly ClassScore[];
  /** Unweighted mean of the F1 of the classes that the annotation has. */
  readonly macro: number;
  /** Share of rows that are right. */
  readonly micro: number;
}

/** @param pairs annotated and predicted class of each row */
export function scoreClasses(pairs: readonly (readonly [gold: string, predicted: string])[]): ClassesScore {
  const labels = [...new Set(pairs.map(([gold]) => gold))].sort();
  const classes = labels.map((label) => {
    const support = pairs.filter(([gold]) => gold === label).length;
    const predicted = pairs.filter(([, guess]) => guess === label).length;
    const right = pairs.filter(([gold, guess]) => gold === label && guess === label).length;
    const precision = predicted === 0 ? 0 : right / predicted;
    const recall = right / support;
    return { label, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), support };
  });
  return {
    classes,
    macro: classes.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, classes.length),
    micro: pairs.filter(([gold, guess]) => gold === guess).length / Math.max(1, pairs.length),
  };
}
