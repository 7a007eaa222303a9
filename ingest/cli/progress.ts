/** A progress bar on standard error when that is a terminal, nothing otherwise. */
import { Presets, SingleBar } from "cli-progress";
import type { IngestProgress } from "../ingest-paths.ts";

export interface Progress {
  report(progress: IngestProgress): void;
  stop(): void;
}

const SILENT: Progress = { report: () => undefined, stop: () => undefined };

/** @param label what is being done: "Reading" */
export function startProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return SILENT;
  const bar = new SingleBar(
    {
      format: `${label} [{bar}] {value}/{total} · {eta_formatted} left`,
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    report: ({ done }) => {
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}
