// @ts-check
/**
 * Reads shapes as Labeling/Boards/PackedShapes.cs writes them.
 * @param {Uint8Array} bytes @param {string} json @returns {import('./shapes.js').Shape[]}
 */
export function unpack(bytes, json) {
  const words = JSON.parse(json);
  // Numbers begin where a multiple of eight is, bytes do not have to.
  const numbers = new Float64Array(bytes.slice().buffer);
  const shapes = [];
  for (let at = 0; at < numbers.length;) {
    const [key, kind, color, name, flags, count] = numbers.subarray(at, at += 6);
    const points = readPoints(numbers, at, count);
    at += 2 * count;
    shapes.push({ key: String(key), kind: words[kind], points, color: words[color], name: words[name], hidden: (flags & 1) > 0, locked: (flags & 2) > 0, faint: (flags & 4) > 0 });
  }
  return shapes;
}

/** @param {Float64Array} numbers @param {number} at @param {number} count @returns {number[][]} */
export function readPoints(numbers, at, count) {
  const points = [];
  for (const end = at + (2 * count); at < end; at += 2) points.push(isNaN(numbers[at + 1]) ? [numbers[at]] : [numbers[at], numbers[at + 1]]);
  return points;
}
