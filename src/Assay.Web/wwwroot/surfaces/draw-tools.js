// @ts-check
import { clamp, finish, hasVertices, simplify } from './geometry.js';
import { drawShape } from './painter.js';

/**
 * @typedef {import('./image-surface.js').ImageSurface} ImageSurface
 * @typedef {import('./geometry.js').Kind} Kind
 * @typedef {import('./select-tool.js').Pointer} Pointer
 */

const CLICK = 4;
const CLOSE = 9;
const TRACE = 5;

/** Draws one kind of shape after the other: by dragging, or from click to click. */
export class DrawTool {
  /** @param {ImageSurface} surface @param {Kind} kind */
  constructor(surface, kind) {
    this.surface = surface;
    this.kind = kind;
    /** Fixed points so far. @type {number[][]} */
    this.points = [];
    /** @type {Pointer|null} */
    this.pressed = null;
    /** @type {Pointer|null} */
    this.at = null;
    this.traced = 0;
  }

  get cursor() {
    return 'crosshair';
  }

  get drawing() {
    return this.points.length > 0;
  }

  /** @param {Pointer} p */
  down(p) {
    // What was just drawn can be corrected at once.
    if (!this.drawing && this.surface.selecting.grab(p)) {
      this.surface.borrow(this.surface.selecting);
      return;
    }
    if (!this.drawing && !this.surface.inImage(p)) return;
    this.pressed = this.at = p;
    if (hasVertices(this.kind)) this.#addVertex(p);
    else if (this.kind === 'point') this.#done([this.#place(p)]);
    else if (this.drawing) this.#done(this.#shapeTo(p));
    else this.points = [this.#place(p)];
    this.surface.invalidate('active');
  }

  /** @param {Pointer} p */
  move(p) {
    this.at = p;
    if (!this.drawing) {
      const selected = this.surface.selectedShape;
      this.surface.setCursor(selected && this.surface.selecting.handleAt(selected, p) >= 0 ? 'move' : this.cursor);
    } else if (this.pressed && hasVertices(this.kind)) this.#trace(p);
    this.surface.invalidate('active');
  }

  /** @param {Pointer} p */
  up(p) {
    const pressed = this.pressed;
    this.pressed = null;
    this.at = p;
    if (!pressed || !this.drawing) return;
    if (hasVertices(this.kind)) {
      if (this.traced > 2) this.#smooth();
      this.traced = 0;
      return;
    }
    if (Math.hypot(p.sx - pressed.sx, p.sy - pressed.sy) > CLICK) this.#done(this.#shapeTo(p));
  }

  double() {
    if (hasVertices(this.kind) && this.drawing) this.#close();
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    if (!this.drawing) return false;
    const back = e.key === 'Backspace' || ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && !e.shiftKey);
    if (e.key === 'Escape') this.cancel();
    else if (e.key === 'Enter' && hasVertices(this.kind)) this.#close();
    else if (back) this.points = this.points.slice(0, -1);
    else return false;
    this.surface.invalidate('active');
    return true;
  }

  cancel() {
    this.points = [];
    this.pressed = null;
    this.traced = 0;
    this.surface.invalidate('active');
  }

  /** @param {CanvasRenderingContext2D} ctx */
  draw(ctx) {
    const { surface, at } = this;
    const { view } = surface;
    if (at && !at.touch && !this.drawing && this.kind === 'bndbox') crosshair(ctx, view.width, view.height, at);
    if (!this.drawing || !at) return;
    const preview = hasVertices(this.kind) ? [...this.points, this.#place(at)] : this.#shapeTo(at);
    drawShape(ctx, view, { key: '', kind: preview.length < 3 && this.kind === 'polygon' ? 'polyline' : this.kind, points: preview, color: surface.pen.color, name: '' }, { ...surface.look, opacity: 1, names: false });
    if (!hasVertices(this.kind)) {
      if (this.kind === 'bndbox') measure(ctx, at, preview);
      return;
    }
    ctx.fillStyle = '#fff';
    ctx.strokeStyle = surface.pen.color;
    ctx.lineWidth = 1.5;
    for (const [i, [x, y]] of this.points.entries()) {
      const [sx, sy] = view.toScreen(x, y);
      ctx.beginPath();
      ctx.arc(sx, sy, i === 0 && this.#closes(at) ? 7 : 3.5, 0, 2 * Math.PI);
      ctx.fill();
      ctx.stroke();
    }
  }

  /** @param {Pointer} p */
  #addVertex(p) {
    if (this.#closes(p)) this.#close();
    else this.points = [...this.points, this.#place(p)];
  }

  /** Holding the button and moving draws freely. @param {Pointer} p */
  #trace(p) {
    const [lx, ly] = this.surface.view.toScreen(...pair(this.points[this.points.length - 1]));
    if (Math.hypot(p.sx - lx, p.sy - ly) < TRACE) return;
    this.points.push(this.#place(p));
    this.traced++;
  }

  #smooth() {
    const start = this.points.length - 1 - this.traced;
    this.points = [...this.points.slice(0, start), ...simplify(this.points.slice(start), 1.2 / this.surface.view.scale)];
    this.surface.invalidate('active');
  }

  /** @param {Pointer} p */
  #closes(p) {
    if (this.kind !== 'polygon' || this.points.length < 3) return false;
    const [x, y] = this.surface.view.toScreen(...pair(this.points[0]));
    return Math.hypot(x - p.sx, y - p.sy) <= CLOSE;
  }

  #close() {
    this.#done(this.points);
  }

  /** @param {number[][]} points */
  #done(points) {
    const { surface, kind } = this;
    this.points = [];
    this.pressed = null;
    this.traced = 0;
    const finished = finish(kind, points);
    if (finished) surface.drawn(kind, finished);
    surface.invalidate('active');
  }

  /** @param {Pointer} p @returns {number[][]} */
  #shapeTo(p) {
    const [first] = this.points;
    const place = this.#place(p);
    if (this.kind === 'circle') return [first, [Math.max(0.01, Math.hypot(p.x - first[0], p.y - first[1]))]];
    if (this.kind !== 'bndbox' || !p.shift) return [first, place];
    const side = Math.max(Math.abs(place[0] - first[0]), Math.abs(place[1] - first[1]));
    const { width, height } = this.surface.size;
    return [first, [clamp(first[0] + (Math.sign(place[0] - first[0]) * side), 0, width), clamp(first[1] + (Math.sign(place[1] - first[1]) * side), 0, height)]];
  }

  /** @param {Pointer} p @returns {number[]} */
  #place(p) {
    const { width, height } = this.surface.size;
    return [clamp(p.x, 0, width), clamp(p.y, 0, height)];
  }
}

/** @param {number[]} p @returns {[number, number]} */
const pair = p => [p[0], p[1]];

/** @param {CanvasRenderingContext2D} ctx @param {number} width @param {number} height @param {Pointer} at */
function crosshair(ctx, width, height, at) {
  for (const [color, dash] of /** @type {[string, number[]][]} */ ([['rgba(0, 0, 0, 0.55)', []], ['rgba(255, 255, 255, 0.85)', [4, 4]]])) {
    ctx.setLineDash(dash);
    ctx.strokeStyle = color;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(Math.round(at.sx) + 0.5, 0);
    ctx.lineTo(Math.round(at.sx) + 0.5, height);
    ctx.moveTo(0, Math.round(at.sy) + 0.5);
    ctx.lineTo(width, Math.round(at.sy) + 0.5);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {Pointer} at @param {number[][]} box */
function measure(ctx, at, box) {
  const text = `${Math.abs(Math.round(box[1][0] - box[0][0]))} × ${Math.abs(Math.round(box[1][1] - box[0][1]))}`;
  ctx.font = '12px system-ui, sans-serif';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = 'rgba(0, 0, 0, 0.7)';
  ctx.fillRect(at.sx + 12, at.sy + 12, ctx.measureText(text).width + 10, 20);
  ctx.fillStyle = '#fff';
  ctx.fillText(text, at.sx + 17, at.sy + 22);
}
