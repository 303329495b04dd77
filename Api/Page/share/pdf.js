// @ts-check
// Makes a one-page PDF with a figure, in the size of the figure and with its text for screen readers.

const pointsPerPixel = 72 / 96;

/** The number of rows of a picture that are read at once. */
const rowsAtOnce = 256;

/**
 * The parts of a PDF with a picture.
 * @param {object} of
 * @param {Uint8Array<ArrayBuffer>} of.pixels red, green and blue of each, compressed by zlib
 * @param {{ width: number, height: number }} of.picture how many pixels it has
 * @param {{ width: number, height: number }} of.page in pixels of CSS
 * @param {string} of.title
 * @param {string} of.language
 * @returns {Uint8Array<ArrayBuffer>[]}
 */
export function pdfOf({ pixels, picture, page, title, language }) {
  const [width, height] = [page.width, page.height].map((side) => Number((side * pointsPerPixel).toFixed(2)));
  const drawing = `/Figure <</MCID 0>> BDC q ${width} 0 0 ${height} 0 0 cm /Picture Do Q EMC`;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/Lang${textOf(language)}/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R` +
      "/ViewerPreferences<</DisplayDocTitle true>>>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</Picture 4 0 R>>>>/Contents 5 0 R/StructParents 0>>`,
    [
      `<</Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/DeviceRGB/BitsPerComponent 8` +
        `/Filter/FlateDecode/Length ${pixels.length}>>`,
      pixels,
    ],
    [`<</Length ${drawing.length}>>`, bytesOf(drawing)],
    "<</Type/StructTreeRoot/K 7 0 R/ParentTree 8 0 R>>",
    `<</Type/StructElem/S/Figure/P 6 0 R/Pg 3 0 R/K 0/Alt${textOf(title)}>>`,
    "<</Nums[0[7 0 R]]>>",
    `<</Title${textOf(title)}/Producer${textOf("StakeholderGraph")}>>`,
  ];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let length = 0;
  const add = (/** @type {string | Uint8Array<ArrayBuffer>} */ part) => {
    const bytes = typeof part === "string" ? bytesOf(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  const begins = objects.map((object, i) => {
    const begin = length;
    add(`${i + 1} 0 obj\n`);
    if (typeof object === "string") {
      add(object);
    } else {
      const [dictionary, content] = object;
      add(`${dictionary}\nstream\n`);
      add(content);
      add("\nendstream");
    }

    add("\nendobj\n");
    return begin;
  });
  const table = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  begins.forEach((begin) => add(`${String(begin).padStart(10, "0")} 00000 n \n`));
  add(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return parts;
}

/**
 * The pixels of a canvas without opacity, compressed; in bands, because a large canvas does not fit in memory twice.
 * @param {HTMLCanvasElement} canvas
 */
export async function pixelsOf(canvas) {
  const context = canvas.getContext("2d");
  let row = 0;
  const bands = new ReadableStream({
    pull(controller) {
      if (!context || row >= canvas.height) {
        controller.close();
        return;
      }

      const { data } = context.getImageData(0, row, canvas.width, Math.min(rowsAtOnce, canvas.height - row));
      const band = new Uint8Array((data.length / 4) * 3);
      for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
        band[to] = data[from];
        band[to + 1] = data[from + 1];
        band[to + 2] = data[from + 2];
      }

      controller.enqueue(band);
      row += rowsAtOnce;
    },
  });
  return new Uint8Array(await new Response(bands.pipeThrough(new CompressionStream("deflate"))).arrayBuffer());
}

/** A text in any script: UTF-16 with a byte order mark. @param {string} text */
const textOf = (text) => `<FEFF${[...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("")}>`;

/** Each character is a byte. @param {string} text */
const bytesOf = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
