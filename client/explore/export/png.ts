/** An SVG picture as pixels. */
import type { SvgPicture } from "./svg-picture.ts";

/** Twice as fine as the screen it was made for. */
const SCALE = 2;
/** What every browser's canvas can hold, a side and in all. */
const MAX_SIDE = 16_000;
const MAX_PIXELS = 120_000_000;

/** Pixels of the picture for each of its own, less than two where it would be too large. */
export function scaleFor(width: number, height: number): number {
  return Math.min(SCALE, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
}

/** @throws Error when the browser cannot draw it */
export async function pngOf({ svg, width, height }: SvgPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleFor(width, height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error("The browser could not draw the picture."));
        else resolve(blob);
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
