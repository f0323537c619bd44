// @ts-check
import { area, bounds, contains, distanceToLine } from './geometry.js';

/**
 * @typedef {import('./geometry.js').Kind} Kind
 * @typedef {import('./geometry.js').Points} Points
 * @typedef {object} Shape What is drawn of one label.
 * @property {string} key The label's key on the page; never shown.
 * @property {Kind} kind
 * @property {Points} points
 * @property {string} color CSS colour.
 * @property {string} name Text beside the shape.
 * @property {boolean} [hidden]
 * @property {boolean} [locked] Seen, but the pointer goes through it.
 * @property {boolean} [faint] Drawn with a broken line, to set it apart.
 */

const CELLS = 48;

/** The shapes of an image in drawing order, with a grid that finds those near a point; it is made when the pointer first asks for it. */
export class ShapeSet {
  constructor() {
    /** @type {Map<string, Shape>} */
    this.byKey = new Map();
    /** @type {string[]} */
    this.order = [];
    /** @type {Map<string, number>} */
    this.rank = new Map();
    this.cell = 1;
    /** @type {Map<number, Set<string>>} */
    this.cells = new Map();
    /** @type {Map<string, number[]>} */
    this.placed = new Map();
    this.gridded = false;
  }

  /** @param {Shape[]} shapes @param {import('./geometry.js').Size} size */
  reset(shapes, size) {
    this.byKey.clear();
    this.cells.clear();
    this.placed.clear();
    this.gridded = false;
    this.cell = Math.max(8, Math.max(size.width, size.height) / CELLS);
    for (const shape of shapes) this.byKey.set(shape.key, shape);
    this.arrange(shapes.map(s => s.key));
  }

  /** @param {Shape} shape */
  put(shape) {
    const known = this.byKey.has(shape.key);
    this.byKey.set(shape.key, shape);
    this.#lift(shape.key);
    if (this.gridded) this.#place(shape);
    if (!known) {
      this.rank.set(shape.key, this.order.length);
      this.order.push(shape.key);
    }
  }

  /** @param {string} key */
  remove(key) {
    if (!this.byKey.delete(key)) return;
    this.#lift(key);
    this.arrange(this.order.filter(k => k !== key));
  }

  /** @param {string[]} order Keys from the bottom to the top. */
  arrange(order) {
    this.order = order.filter(k => this.byKey.has(k));
    this.rank = new Map(this.order.map((key, i) => [key, i]));
  }

  /** @param {string} key */
  get(key) {
    return this.byKey.get(key);
  }

  get count() {
    return this.order.length;
  }

  *[Symbol.iterator]() {
    for (const key of this.order) yield /** @type {Shape} */ (this.byKey.get(key));
  }

  /**
   * The shape that is meant by a point: one whose line is near, the topmost first; else the smallest that contains it,
   * so that what lies inside something larger can be reached.
   * @param {number} x @param {number} y @param {number} tolerance In image pixels.
   */
  at(x, y, tolerance) {
    /** @type {Shape|undefined} */
    let found;
    let foundArea = Infinity;
    let foundRank = -1;
    for (const key of this.#near(x, y, tolerance)) {
      const shape = /** @type {Shape} */ (this.byKey.get(key));
      if (shape.hidden || shape.locked) continue;
      const rank = this.rank.get(key) ?? 0;
      if (distanceToLine(shape.kind, shape.points, x, y) <= tolerance) {
        if (foundArea >= 0 || rank > foundRank) [found, foundArea, foundRank] = [shape, -1, rank];
      } else if (foundArea >= 0 && contains(shape.kind, shape.points, x, y)) {
        const size = area(shape.kind, shape.points);
        if (size < foundArea || (size === foundArea && rank > foundRank)) [found, foundArea, foundRank] = [shape, size, rank];
      }
    }
    return found;
  }

  /** @param {number} x @param {number} y @param {number} tolerance */
  #near(x, y, tolerance) {
    if (!this.gridded) {
      this.gridded = true;
      for (const shape of this.byKey.values()) this.#place(shape);
    }
    const near = new Set();
    this.#each([x - tolerance, y - tolerance, x + tolerance, y + tolerance], id => {
      for (const key of this.cells.get(id) ?? []) near.add(key);
    });
    return near;
  }

  /** @param {Shape} shape */
  #place(shape) {
    /** @type {number[]} */
    const ids = [];
    this.#each(bounds(shape.kind, shape.points), id => {
      const there = this.cells.get(id);
      if (there) there.add(shape.key);
      else this.cells.set(id, new Set([shape.key]));
      ids.push(id);
    });
    this.placed.set(shape.key, ids);
  }

  /** @param {string} key */
  #lift(key) {
    for (const id of this.placed.get(key) ?? []) this.cells.get(id)?.delete(key);
    this.placed.delete(key);
  }

  /** @param {import('./geometry.js').Bounds} box @param {(id: number) => void} visit */
  #each([left, top, right, bottom], visit) {
    const at = (/** @type {number} */ v) => Math.min(Math.max(Math.floor(v / this.cell), -1), CELLS * 2);
    for (let cy = at(top); cy <= at(bottom); cy++) for (let cx = at(left); cx <= at(right); cx++) visit((cy * 1024) + cx);
  }
}
