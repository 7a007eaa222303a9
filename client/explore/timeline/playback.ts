/** Plays a window over time: frame after frame, each at rest for a while after it has been drawn. */

/** Long enough to see what changed. */
const FRAME_MS = 900;
/** For who asked for less motion: fewer and longer frames. */
const STILL_FRAME_MS = 2_000;

export class Playback {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  get playing(): boolean {
    return this.#run % 2 === 1;
  }

  /**
   * Plays until stopped or at the end.
   * @param frame draws the next frame; false when there was none
   * @param onEnd called when there are no more frames
   */
  start(still: boolean, frame: () => Promise<boolean>, onEnd: () => void): void {
    this.stop();
    this.#run += 1;
    const run = this.#run;
    const next = async (): Promise<void> => {
      const more = await frame();
      if (run !== this.#run) return;
      if (more) this.#timer = setTimeout(() => void next(), still ? STILL_FRAME_MS : FRAME_MS);
      else {
        this.stop();
        onEnd();
      }
    };
    void next();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.playing) this.#run += 1;
  }
}
