// @ts-check
// Shows the report on a received file: its content, errors with their places, and conversions.
import { h } from "../text/dom.js";
import { say, sayCount } from "../text/words.js";
import { sayReason } from "./reasons.js";

const most = 100;

/**
 * @param {Api.ImportedFile} report
 * @returns {Node[]}
 */
export function reportOn(report) {
  const { dataset, changes, errors, errorCount, warnings, warningCount } = report;
  const conversion = dataset?.conversion;
  return [
    ...(dataset ? [h("p", { dir: "auto" }, say("import.holds", {
      title: dataset.title,
      name: dataset.name,
      counts: /** @type {const} */ (["stakeholders", "engagements", "ties", "sources"])
        .map((what) => sayCount(`count.${what}`, dataset.counts[what]))
        .join(", "),
    }))] : []),
    ...(conversion ? [h("p", {}, say("import.stated", {
      format: [conversion.format, sayReason(conversion.encoding ?? "")].filter(Boolean).join(", "),
      stated: conversion.stated.map(({ what, count }) => `${sayReason(what)} ${count}`).join(", "),
    }))] : []),
    ...(changes ? [h("p", {}, changes.unchanged ? say("import.unchanged") : say("import.changes", sumOf(changes)))] : []),
    ...(errorCount === 0 && report.dryRun ? [h("p", { class: "fits" }, say("import.fits"))] : []),
    ...part("errors", errorCount, errors.map(faultLine), true),
    ...part("warnings", warningCount, warnings.map(faultLine), true),
    ...part(
      "conversions",
      conversion?.notes.reduce((sum, { count }) => sum + count, 0) ?? 0,
      conversion?.lines.map(({ where, what, found, became }) =>
        `${sayReason(where)}: ${sayReason(what)}${quoted(": ", found)}${quoted(" → ", became)}`) ?? [],
      false,
    ),
  ];
}

/** @param {Api.FaultGiven} fault */
function faultLine({ file, part, line, column, field, reason, found, hint }) {
  const place = [file, part, line, column].filter((one) => one !== null && one !== undefined).join(":");
  return `${[place, field, sayReason(reason)].filter(Boolean).join(": ")}${quoted(": ", found)}${hint ? ` (${sayReason(hint)})` : ""}`;
}

/** @param {string} before @param {string | null} text of a file */
const quoted = (before, text) => (text ? before + say("import.quoted", { text }) : "");

/**
 * @param {string} what
 * @param {number} count
 * @param {string[]} lines
 * @param {boolean} isOpen
 */
const part = (what, count, lines, isOpen) =>
  count === 0 ? [] : [
    h(
      "details",
      { class: what, open: isOpen },
      h("summary", {}, sayCount(`import.${what}`, count)),
      h("ol", {}, ...lines.slice(0, most).map((line) => h("li", { dir: "auto" }, line))),
    ),
  ];

/** @param {Api.ImportReport} changes */
function sumOf({ stakeholders, engagements, names, ties, evidence, sources }) {
  const all = [stakeholders, engagements, names, ties, evidence, sources];
  const sum = (/** @type {"added" | "changed" | "removed"} */ what) => all.reduce((total, one) => total + one[what], 0);
  return { added: sum("added"), changed: sum("changed"), removed: sum("removed") };
}
