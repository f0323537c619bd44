// @ts-check
/**
 * Shapes as the API writes them, in image coordinates from the top-left corner.
 * @typedef {'bndbox'|'polygon'|'polyline'|'line'|'dashed'|'point'|'circle'} Kind
 * @typedef {number[][]} Points A box is [[x1,y1],[x2,y2]], a circle [[x,y],[r]], the others are lists of [x,y].
 * @typedef {[number, number, number, number]} Bounds left, top, right, bottom
 * @typedef {{width: number, height: number}} Size
 */

/** Where the eight handles of a box are: fractions of its width and height. */
const BOX_HANDLES = [[0, 0], [0.5, 0], [1, 0], [1, 0.5], [1, 1], [0.5, 1], [0, 1], [0, 0.5]];

/** @param {Kind} kind */
export const isClosed = kind => kind === 'bndbox' || kind === 'polygon' || kind === 'circle';

/** @param {Kind} kind */
export const hasVertices = kind => kind === 'polygon' || kind === 'polyline';

/** The fewest vertices that still make the shape. @param {Kind} kind */
export const fewestVertices = kind => kind === 'polygon' ? 3 : 2;

/** Coordinates are kept to a hundredth of a pixel; more is noise of the pointer. @param {number} value */
export const round = value => Math.round(value * 100) / 100;

/** @param {number} value @param {number} low @param {number} high */
export const clamp = (value, low, high) => Math.min(Math.max(value, low), Math.max(low, high));

/** @param {Kind} kind @param {Points} points @returns {Bounds} */
export function bounds(kind, points) {
  if (kind === 'circle') {
    const [[x, y], [r]] = points;
    return [x - r, y - r, x + r, y + r];
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

/** @param {Kind} kind @param {Points} points */
export function area(kind, points) {
  if (kind === 'circle') return Math.PI * points[1][0] ** 2;
  if (kind === 'bndbox') return Math.abs((points[1][0] - points[0][0]) * (points[1][1] - points[0][1]));
  return kind === 'polygon' ? Math.abs(signedArea(points)) : 0;
}

/** Positive when the ring runs clockwise on the screen. @param {Points} ring */
export function signedArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += (ring[j][0] * ring[i][1]) - (ring[i][0] * ring[j][1]);
  return sum / 2;
}

/** @param {Kind} kind @param {Points} points @param {number} x @param {number} y */
export function contains(kind, points, x, y) {
  if (kind === 'circle') return Math.hypot(x - points[0][0], y - points[0][1]) <= points[1][0];
  if (kind === 'bndbox') {
    const [left, top, right, bottom] = bounds(kind, points);
    return x >= left && x <= right && y >= top && y <= bottom;
  }
  return kind === 'polygon' && inRing(points, x, y);
}

/** @param {Points} ring @param {number} x @param {number} y */
export function inRing(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if ((yi > y) !== (yj > y) && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Distance of a point from the drawn line of a shape. @param {Kind} kind @param {Points} points @param {number} x @param {number} y */
export function distanceToLine(kind, points, x, y) {
  if (kind === 'circle') return Math.abs(Math.hypot(x - points[0][0], y - points[0][1]) - points[1][0]);
  if (kind === 'point') return Math.hypot(x - points[0][0], y - points[0][1]);
  return nearestEdge(kind, points, x, y).distance;
}

/**
 * The edge nearest to a point: edge i runs from vertex i to the next.
 * @param {Kind} kind @param {Points} points @param {number} x @param {number} y
 */
export function nearestEdge(kind, points, x, y) {
  const ring = kind === 'bndbox' ? corners(points) : points;
  const edges = isClosed(kind) ? ring.length : ring.length - 1;
  let best = { index: -1, distance: Infinity, point: [x, y] };
  for (let i = 0; i < edges; i++) {
    const point = nearestOnSegment(ring[i], ring[(i + 1) % ring.length], x, y);
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance < best.distance) best = { index: i, distance, point };
  }
  return best;
}

/** @param {number[]} a @param {number[]} b @param {number} x @param {number} y */
export function nearestOnSegment(a, b, x, y) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = (dx * dx) + (dy * dy);
  const t = length === 0 ? 0 : clamp((((x - a[0]) * dx) + ((y - a[1]) * dy)) / length, 0, 1);
  return [a[0] + (t * dx), a[1] + (t * dy)];
}

/** @param {Points} box @returns {Points} */
export function corners(box) {
  const [[x1, y1], [x2, y2]] = box;
  return [[x1, y1], [x2, y1], [x2, y2], [x1, y2]];
}

/** The places where a shape can be taken hold of. @param {Kind} kind @param {Points} points @returns {Points} */
export function handles(kind, points) {
  if (kind === 'circle') {
    const [[x, y], [r]] = points;
    return [[x + r, y], [x, y + r], [x - r, y], [x, y - r]];
  }
  if (kind !== 'bndbox') return points;
  const [[x1, y1], [x2, y2]] = points;
  return BOX_HANDLES.map(([fx, fy]) => [x1 + (fx * (x2 - x1)), y1 + (fy * (y2 - y1))]);
}

/** The pointer over handle i. @param {Kind} kind @param {number} i */
export const handleCursor = (kind, i) => kind === 'bndbox'
  ? ['nwse-resize', 'ns-resize', 'nesw-resize', 'ew-resize'][i % 4]
  : kind === 'circle' ? ['ew-resize', 'ns-resize'][i % 2] : 'crosshair';

/**
 * The shape with handle i at a new place.
 * @param {Kind} kind @param {Points} points @param {number} i @param {number} x @param {number} y @param {Size} size @returns {Points}
 */
export function moveHandle(kind, points, i, x, y, size) {
  const [px, py] = [clamp(x, 0, size.width), clamp(y, 0, size.height)];
  if (kind === 'circle') return [points[0], [Math.max(1, Math.hypot(x - points[0][0], y - points[0][1]))]];
  if (kind !== 'bndbox') return points.map((p, at) => at === i ? [px, py] : p);
  const [fx, fy] = BOX_HANDLES[i];
  const [[x1, y1], [x2, y2]] = points;
  return [[fx === 0 ? px : x1, fy === 0 ? py : y1], [fx === 1 ? px : x2, fy === 1 ? py : y2]];
}

/** The shape moved, stopped at the image's edges. @param {Kind} kind @param {Points} points @param {number} dx @param {number} dy @param {Size} size @returns {Points} */
export function translate(kind, points, dx, dy, size) {
  const [left, top, right, bottom] = kind === 'circle' ? [points[0][0], points[0][1], points[0][0], points[0][1]] : bounds(kind, points);
  const mx = clamp(dx, -left, size.width - right);
  const my = clamp(dy, -top, size.height - bottom);
  return kind === 'circle' ? [[points[0][0] + mx, points[0][1] + my], points[1]] : points.map(([x, y]) => [x + mx, y + my]);
}

/** The shape as it is stored, or null if it is too small to be one. @param {Kind} kind @param {Points} points @returns {Points|null} */
export function finish(kind, points) {
  if (kind === 'bndbox') {
    const [left, top, right, bottom] = bounds(kind, points).map(round);
    return right - left >= 1 && bottom - top >= 1 ? [[left, top], [right, bottom]] : null;
  }
  if (kind === 'circle') return points[1][0] >= 1 ? [points[0].map(round), [round(points[1][0])]] : null;
  const rounded = points.map(p => p.map(round)).filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  if (kind === 'point') return rounded;
  if (rounded.length < fewestVertices(kind)) return null;
  return kind === 'polygon' && Math.abs(signedArea(rounded)) < 1 ? null : rounded;
}

/** Leaves out what lies within a tolerance of a straight line (Douglas and Peucker). @param {Points} line @param {number} tolerance @returns {Points} */
export function simplify(line, tolerance) {
  if (line.length < 3) return line;
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const open = [[0, line.length - 1]];
  while (open.length > 0) {
    const [from, to] = /** @type {number[]} */ (open.pop());
    let [worst, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const near = nearestOnSegment(line[from], line[to], line[i][0], line[i][1]);
      const distance = Math.hypot(near[0] - line[i][0], near[1] - line[i][1]);
      if (distance > worst) [worst, at] = [distance, i];
    }
    if (at > 0) {
      keep[at] = 1;
      open.push([from, at], [at, to]);
    }
  }
  return line.filter((_, i) => keep[i] === 1);
}
