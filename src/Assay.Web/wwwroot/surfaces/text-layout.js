// @ts-check
/**
 * @typedef {{key: string, start: number, end: number, color: string, name: string, faint?: boolean}} Span Code points, end exclusive.
 * @typedef {{key: string, from: string, to: string, color: string, name: string, faint?: boolean}} Relation Keys of the spans it joins.
 * @typedef {{left: number, top: number, width: number, height: number}} Box
 */

/** Height of one underline with its name, and what arcs need above a line. */
export const LEVEL = 16;
export const ARCS = 22;

/**
 * Puts overlapping spans below one another: each gets the first level that is free, the outer ones lie lower.
 * @param {Span[]} spans @returns {Map<string, number>}
 */
export function levels(spans) {
  /** @type {Map<string, number>} */
  const level = new Map();
  /** @type {Span[][]} */
  const rows = [];
  // The shorter a span, the nearer it lies to its words.
  const order = [...spans].sort((a, b) => (a.end - a.start) - (b.end - b.start) || a.start - b.start);
  for (const span of order) {
    let row = 0;
    while (rows[row]?.some(s => s.start < span.end && span.start < s.end)) row++;
    // Above it nothing may lie that it surrounds.
    (rows[row] ??= []).push(span);
    level.set(span.key, row);
  }
  return level;
}

/**
 * The way of an arc from one span to another, and where its name goes. Above the words on one line; from line to line it swings.
 * @param {Box} from @param {Box} to
 */
export function arc(from, to) {
  const [x1, y1] = [from.left + (from.width / 2), from.top];
  const [x2, y2] = [to.left + (to.width / 2), to.top];
  const same = Math.abs(y1 - y2) < 4;
  const lift = same ? Math.min(ARCS - 4, 8 + (Math.abs(x2 - x1) * 0.05)) : 16;
  if (same) {
    const bend = Math.min(14, Math.abs(x2 - x1) / 3) * Math.sign(x2 - x1 || 1);
    const top = y1 - lift;
    return { path: `M${x1} ${y1} C${x1} ${top} ${x1} ${top} ${x1 + bend} ${top} L${x2 - bend} ${top} C${x2} ${top} ${x2} ${top} ${x2} ${y2 - 2}`, x: (x1 + x2) / 2, y: top };
  }
  const middle = (x1 + x2) / 2;
  return { path: `M${x1} ${y1} C${x1} ${y1 - lift} ${middle} ${(y1 + y2) / 2 - lift} ${middle} ${(y1 + y2) / 2} S${x2} ${y2 - (2 * lift)} ${x2} ${y2 - 2}`, x: middle, y: (y1 + y2) / 2 };
}
