// @ts-check
import { fewestVertices, finish, handleCursor, handles, hasVertices, moveHandle, translate } from './geometry.js';
import { midpoints } from './painter.js';

/**
 * @typedef {import('./image-surface.js').ImageSurface} ImageSurface
 * @typedef {import('./shapes.js').Shape} Shape
 * @typedef {{x: number, y: number, sx: number, sy: number, alt: boolean, shift: boolean, touch: boolean}} Pointer Place in the image and on the screen.
 */

const GRAB = 8;
const START_MOVING = 3;

/** Selects, moves and reshapes. Other tools hand over to it where a handle of the selected shape is grabbed. */
export class SelectTool {
  /** @param {ImageSurface} surface */
  constructor(surface) {
    this.surface = surface;
    /** @type {{shape: Shape, from: Pointer, handle: number, moved: boolean, pan: boolean, at: Pointer}|null} */
    this.drag = null;
  }

  get cursor() {
    return 'default';
  }

  /** @param {Pointer} p */
  down(p) {
    if (this.grab(p)) return;
    const surface = this.surface;
    const shape = surface.shapes.at(p.x, p.y, (p.touch ? 14 : 5) / surface.view.scale);
    surface.select(shape?.key ?? null);
    if (shape) this.drag = { shape, from: p, handle: -1, moved: false, pan: false, at: p };
    else this.drag = { shape: /** @type {any} */ (null), from: p, handle: -1, moved: false, pan: true, at: p };
  }

  /** Takes hold of a handle of the selected shape, if one is there. @param {Pointer} p */
  grab(p) {
    const shape = this.surface.selectedShape;
    if (!shape || shape.locked || shape.hidden) return false;
    const handle = this.handleAt(shape, p);
    if (handle >= 0) {
      if (p.alt && hasVertices(shape.kind)) this.#removeVertex(shape, handle);
      else this.#start(shape, handle, p);
      return true;
    }
    const middle = midpoints(this.surface.view, shape).find(m => Math.hypot(m.x - p.sx, m.y - p.sy) <= GRAB);
    if (!middle) return false;
    const points = [...shape.points.slice(0, middle.index), [p.x, p.y], ...shape.points.slice(middle.index)];
    this.#start({ ...shape, points }, middle.index, p);
    return true;
  }

  /** @param {Shape} shape @param {Pointer} p */
  handleAt(shape, p) {
    if (shape.kind === 'point') return -1;
    const reach = p.touch ? 2 * GRAB : GRAB;
    return handles(shape.kind, shape.points).findIndex(([x, y]) => {
      const [sx, sy] = this.surface.view.toScreen(x, y);
      return Math.abs(sx - p.sx) <= reach && Math.abs(sy - p.sy) <= reach;
    });
  }

  /** @param {Pointer} p */
  move(p) {
    const { surface, drag } = this;
    if (!drag) {
      this.#hover(p);
      return;
    }
    if (drag.pan) {
      surface.view.pan(p.sx - drag.at.sx, p.sy - drag.at.sy);
      drag.at = p;
      surface.viewChanged();
      return;
    }
    if (!drag.moved && Math.hypot(p.sx - drag.from.sx, p.sy - drag.from.sy) < START_MOVING) return;
    drag.moved = true;
    const { kind, points } = drag.shape;
    surface.showActive({
      ...drag.shape,
      points: drag.handle >= 0
        ? moveHandle(kind, points, drag.handle, p.x, p.y, surface.size)
        : translate(kind, points, p.x - drag.from.x, p.y - drag.from.y, surface.size),
    });
  }

  /** @param {Pointer} p */
  up(p) {
    const { surface, drag } = this;
    this.drag = null;
    if (!drag || drag.pan || !drag.moved) {
      surface.showActive(null);
      return;
    }
    const moved = surface.active;
    const points = moved && finish(moved.kind, moved.points);
    if (points) surface.change(drag.shape.key, points);
    else surface.showActive(null);
    this.#hover(p);
  }

  /** @param {Pointer} p */
  double(p) {
    const shape = this.surface.selectedShape;
    if (!shape || !hasVertices(shape.kind) || shape.locked) return;
    const handle = this.handleAt(shape, p);
    if (handle >= 0) this.#removeVertex(shape, handle);
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.key !== 'Escape' || !this.drag) return false;
    this.cancel();
    return true;
  }

  cancel() {
    this.drag = null;
    this.surface.showActive(null);
  }

  draw() {}

  /** @param {Shape} shape @param {number} handle @param {Pointer} p */
  #start(shape, handle, p) {
    this.drag = { shape, from: p, handle, moved: false, pan: false, at: p };
  }

  /** @param {Shape} shape @param {number} index */
  #removeVertex(shape, index) {
    if (shape.points.length <= fewestVertices(shape.kind)) return;
    const points = finish(shape.kind, shape.points.filter((_, i) => i !== index));
    if (points) this.surface.change(shape.key, points);
  }

  /** @param {Pointer} p */
  #hover(p) {
    const surface = this.surface;
    const selected = surface.selectedShape;
    const handle = selected && !selected.locked && !selected.hidden ? this.handleAt(selected, p) : -1;
    const shape = surface.shapes.at(p.x, p.y, 5 / surface.view.scale);
    surface.hover(shape?.key ?? null);
    surface.setCursor(handle >= 0 && selected ? handleCursor(selected.kind, handle) : shape ? 'move' : this.cursor);
  }
}
