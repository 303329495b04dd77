// @ts-check
import { escaped } from "../text/xml.js";
import { fitting } from "./csv.js";
import { zipOf } from "./zip.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const typed = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xlsxType = `${typed}.sheet`;

/**
 * A table as an Excel workbook with one sheet (ISO/IEC 29500): the first row is its header. Texts are texts, whatever they begin with;
 * numbers are numbers.
 * @param {(string | number)[][]} rows
 * @param {string} name of the sheet
 */
export function xlsxOf(rows, name) {
  const cell = (/** @type {string | number} */ value) =>
    typeof value === "number" && Number.isFinite(value)
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(String(value)))}</t></is></c>`;
  return zipOf([
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package` +
        `.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typed}.worksheet+xml"/></Types>`,
    ],
    ["_rels/.rels", relation(`${related}/officeDocument`, "xl/workbook.xml")],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/>` +
        "</sheets></workbook>",
    ],
    ["xl/_rels/workbook.xml.rels", relation(`${related}/worksheet`, "worksheets/sheet1.xml")],
    [
      "xl/worksheets/sheet1.xml",
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>` +
        `</sheetView></sheetViews><sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`,
    ],
  ]);
}

/**
 * @param {string} type
 * @param {string} target
 */
const relation = (type, target) =>
  `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;

/** @param {string} name without what Excel refuses, and no longer than it takes */
const sheetName = (name) => name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31).trim() || "1";
