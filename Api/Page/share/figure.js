// @ts-check
// Prepares the figure of the Api for export: adds a footer with its origin, and makes images for print.
import { escaped } from "../text/xml.js";
import { crc32, joined } from "../answer/zip.js";
import { pdfOf, pixelsOf } from "./pdf.js";

/** The limits of a canvas in browsers: pixels on a side, and in total. */
const most = { side: 16_384, area: 120_000_000 };
const dotsPerInch = 300;
const cssDotsPerInch = 96;

const footer = { size: 11, line: 16, margin: 24, letter: 6.1 };

/**
 * The size of a figure in CSS pixels.
 * @param {string} svg
 */
export function sizeOf(svg) {
  const [, width, height] = /<svg\b[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/**
 * The figure with lines of text below it.
 * @param {string} svg
 * @param {string[]} lines
 */
export function withFooter(svg, lines) {
  const { width, height } = sizeOf(svg);
  const letters = Math.floor((width - 2 * footer.margin) / footer.letter);
  const broken = lines.flatMap((line) => Array.from({ length: Math.ceil(line.length / letters) }, (_, i) =>
    line.slice(i * letters, (i + 1) * letters)));
  const grown = Math.ceil(height + broken.length * footer.line + footer.margin / 2);
  const texts = broken.map((line, i) =>
    `<text x="${footer.margin}" y="${height + (i + 1) * footer.line - 4}" font-family="sans-serif" font-size="${footer.size}" ` +
    `fill="#555555">${escaped(line)}</text>`);
  const end = svg.lastIndexOf("</svg>");
  const begin = svg.indexOf(">", svg.indexOf("<svg")) + 1;
  const root = svg.slice(0, begin)
    .replace(/(\sheight=")[\d.]+"/, `$1${grown}"`)
    .replace(/(\sviewBox="0 0 [\d.]+ )[\d.]+"/, `$1${grown}"`);
  return `${root}<rect width="${width}" height="${grown}" fill="#ffffff"/>${svg.slice(begin, end)}${texts.join("")}</svg>`;
}

/**
 * The resolution of a picture of this size in dots per inch: that of print, or the maximum of a canvas.
 * @param {{ width: number, height: number }} size
 */
export function resolutionOf({ width, height }) {
  const scale = Math.min(
    dotsPerInch / cssDotsPerInch, most.side / width, most.side / height, Math.sqrt(most.area / (width * height)));
  return Math.floor(scale * cssDotsPerInch);
}

/**
 * A PNG with its resolution, so that a word processor shows it in its size.
 * @param {Uint8Array} png
 * @param {number} dots
 */
export function withResolution(png, dots) {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dots / 0.0254);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode("pHYs"), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1; // in metres
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const header = 8 + 25; // the signature, and the chunk IHDR, which is always first
  return joined([png.subarray(0, header), chunk, png.subarray(header)]);
}

/**
 * A picture of a figure.
 * @param {string} svg
 * @returns {Promise<Blob>}
 */
export async function pictureOf(svg) {
  const { canvas, dots } = await drawn(svg);
  const { promise, resolve } = /** @type {PromiseWithResolvers<Blob | null>} */ (Promise.withResolvers());
  canvas.toBlob(resolve, "image/png");
  const picture = await promise;
  if (!picture) {
    throw new RangeError(`a canvas of ${canvas.width} × ${canvas.height} cannot be drawn`);
  }

  return new Blob([withResolution(new Uint8Array(await picture.arrayBuffer()), dots)], { type: "image/png" });
}

/**
 * A figure as a PDF of one page.
 * @param {string} svg
 * @param {{ title: string, language: string }} says
 * @returns {Promise<Blob>}
 */
export async function documentOf(svg, says) {
  const { canvas } = await drawn(svg);
  return new Blob(pdfOf({ pixels: await pixelsOf(canvas), picture: canvas, page: sizeOf(svg), ...says }), { type: "application/pdf" });
}

/**
 * A figure on a canvas.
 * @param {string} svg
 */
async function drawn(svg) {
  const { width, height } = sizeOf(svg);
  const dots = resolutionOf({ width, height });
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round((width * dots) / cssDotsPerInch);
    canvas.height = Math.round((height * dots) / cssDotsPerInch);
    canvas.getContext("2d", { willReadFrequently: true })?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { canvas, dots };
  } finally {
    URL.revokeObjectURL(address);
  }
}
