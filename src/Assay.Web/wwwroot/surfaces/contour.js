// @ts-check
import { inRing, signedArea, simplify } from './geometry.js';

/**
 * Outlines of what is set in a raster, each ring around one connected part, holes joined to it by a cut: the API's
 * polygons are single rings.
 * @param {Uint8Array} raster One byte a pixel, row by row; not 0 is set.
 * @param {number} width @param {number} height
 * @param {number} tolerance How far the outline may lie from the pixels' edges, in pixels.
 * @param {number} smallest Parts and holes of fewer pixels are left out.
 * @returns {number[][][]} Rings in raster coordinates, largest first.
 */
export function outlines(raster, width, height, tolerance, smallest) {
  /** @type {number[][][]} */
  const parts = [];
  /** @type {number[][][]} */
  const holes = [];
  for (const loop of loops(raster, width, height)) {
    const size = signedArea(loop);
    if (Math.abs(size) < smallest) continue;
    const ring = smooth(loop, tolerance);
    if (ring.length >= 3) (size > 0 ? parts : holes).push(ring);
  }
  parts.sort((a, b) => signedArea(b) - signedArea(a));
  for (const hole of holes) {
    // The smallest part around a hole is the one it is in.
    const around = parts.map((part, i) => ({ part, i })).filter(({ part }) => inRing(part, hole[0][0], hole[0][1])).pop();
    if (around) parts[around.i] = cutOut(around.part, hole);
  }
  return parts;
}

/**
 * Follows the edges between set and unset pixels, with the set ones on the right hand: outer edges run clockwise.
 * @param {Uint8Array} raster @param {number} width @param {number} height
 */
function* loops(raster, width, height) {
  const set = (/** @type {number} */ x, /** @type {number} */ y) => x >= 0 && y >= 0 && x < width && y < height && raster[(y * width) + x] !== 0;
  // A top edge is walked once, from left to right, in an outer loop or, seen from below, from right to left in a hole's.
  const doneTop = new Uint8Array(width * (height + 1));
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x < width; x++) {
      if (set(x, y) === set(x, y - 1) || doneTop[(y * width) + x]) continue;
      yield follow(x, y);
    }
  }

  /** @param {number} startX @param {number} startY */
  function follow(startX, startY) {
    const outer = set(startX, startY);
    let [x, y] = outer ? [startX, startY] : [startX + 1, startY];
    let [dx, dy] = outer ? [1, 0] : [-1, 0];
    const [fromX, fromY, fromDx] = [x, y, dx];
    const loop = [[x, y]];
    do {
      if (dy === 0) doneTop[(y * width) + (dx > 0 ? x : x - 1)] = 1;
      x += dx;
      y += dy;
      // The pixels ahead on the left and on the right decide where the edge goes on.
      const left = set(x + ((dx + dy - 1) / 2), y + ((dy - dx - 1) / 2));
      const right = set(x + ((dx - dy - 1) / 2), y + ((dy + dx - 1) / 2));
      const [turnX, turnY] = !right ? [-dy, dx] : left ? [dy, -dx] : [dx, dy];
      if (turnX !== dx || turnY !== dy) loop.push([x, y]);
      [dx, dy] = [turnX, turnY];
    } while (x !== fromX || y !== fromY || dx !== fromDx || dy !== 0);
    return loop.length > 1 && loop[0][0] === loop[loop.length - 1][0] && loop[0][1] === loop[loop.length - 1][1] ? loop.slice(0, -1) : loop;
  }
}

/** A closed ring is simplified in two halves, so that its ends are not fixed by chance. @param {number[][]} ring @param {number} tolerance */
function smooth(ring, tolerance) {
  let far = 0;
  let most = -1;
  for (let i = 0; i < ring.length; i++) {
    const distance = Math.hypot(ring[i][0] - ring[0][0], ring[i][1] - ring[0][1]);
    if (distance > most) [far, most] = [i, distance];
  }
  return [...simplify(ring.slice(0, far + 1), tolerance).slice(0, -1), ...simplify([...ring.slice(far), ring[0]], tolerance).slice(0, -1)];
}

/** Goes from the part's nearest vertex to the hole, around it and back. @param {number[][]} part @param {number[][]} hole */
function cutOut(part, hole) {
  let best = { p: 0, h: 0, distance: Infinity };
  for (let p = 0; p < part.length; p++) {
    for (let h = 0; h < hole.length; h++) {
      const distance = Math.hypot(part[p][0] - hole[h][0], part[p][1] - hole[h][1]);
      if (distance < best.distance) best = { p, h, distance };
    }
  }
  return [...part.slice(0, best.p + 1), ...hole.slice(best.h), ...hole.slice(0, best.h + 1), ...part.slice(best.p)];
}
