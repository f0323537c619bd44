// @ts-check
import { bounds } from './geometry.js';
import { BrushTool } from './brush-tool.js';
import { DrawTool } from './draw-tools.js';
import { Layer } from './layer.js';
import { drawShape } from './painter.js';
import { SelectTool } from './select-tool.js';
import { ShapeSet } from './shapes.js';
import { Viewport } from './viewport.js';

/**
 * @typedef {import('./shapes.js').Shape} Shape
 * @typedef {import('./geometry.js').Kind} Kind
 * @typedef {import('./geometry.js').Points} Points
 * @typedef {{full: ImageBitmap|HTMLVideoElement|null, reduced: ImageBitmap[], width: number, height: number, take?: () => Promise<void>}} Picture
 * @typedef {object} Tool
 * @property {string} cursor
 * @property {(p: import('./select-tool.js').Pointer) => void} down
 * @property {(p: import('./select-tool.js').Pointer) => void} move
 * @property {(p: import('./select-tool.js').Pointer) => void} up
 * @property {(p: import('./select-tool.js').Pointer) => void} double
 * @property {(e: KeyboardEvent) => boolean} key Whether the key was meant for the tool.
 * @property {() => void} cancel
 * @property {(ctx: CanvasRenderingContext2D) => void} draw
 * @typedef {object} ImageEvents What the labeler did; the surface shows it already.
 * @property {(kind: Kind, points: Points) => void} drawn
 * @property {(key: string, points: Points) => void} changed
 * @property {(key: string|null) => void} selected
 * @property {(key: string|null, rings: Points[]) => void} painted
 * @property {(percent: number) => void} zoomed
 */

/** Up to so many shapes are drawn for every frame while the view moves; more follow it as they were drawn last. */
const FEW = 60;

/** After so many milliseconds without a move the view rests, and is drawn as well as can be. */
const REST = 150;

/** How far from its points something of a shape may be drawn, in pixels of the screen. */
const REACH = 10;

/** Shows an image with shapes, and lets them be drawn. */
export class ImageSurface {
  /** @param {HTMLElement} host @param {ImageEvents} events */
  constructor(host, events) {
    this.host = host;
    this.events = events;
    this.view = new Viewport();
    this.shapes = new ShapeSet();
    this.size = { width: 1, height: 1 };
    /** @type {Picture|null} */
    this.picture = null;
    /** @type {string|null} */
    this.selectedKey = null;
    /** @type {string|null} */
    this.hoveredKey = null;
    /** The shape being changed, as it is under the pointer. @type {Shape|null} */
    this.active = null;
    this.pen = { color: '#2f81f7', size: 30, readOnly: false };
    this.look = { opacity: 1, fill: 0.12, names: false };
    this.selecting = new SelectTool(this);
    /** @type {Tool} */
    this.tool = this.selecting;
    /** @type {Tool|null} */
    this.borrowed = null;
    this.panning = false;
    /** @type {Set<'view'|'image'|'shapes'|'active'>} */
    this.dirty = new Set();
    /** Shapes that look different now, as they were and as they are. @type {Shape[]} */
    this.touched = [];
    this.frame = 0;
    /** Waits until the view rests; 0 when it does. */
    this.resting = 0;
    /** Whether the image was drawn in a hurry. */
    this.rough = false;
    this.layers = { image: new Layer(host, true), shapes: new Layer(host, true), active: new Layer(host, false) };
    this.resizing = new ResizeObserver(() => this.#resize());
    this.resizing.observe(host);
    this.#resize();
  }

  /** @param {Picture|null} picture @param {Shape[]} shapes @param {boolean} keepView */
  show(picture, shapes, keepView) {
    this.tool.cancel();
    this.picture = picture;
    this.active = this.selectedKey = this.hoveredKey = null;
    const size = picture ? { width: picture.width, height: picture.height } : { width: 1, height: 1 };
    const same = keepView && size.width === this.size.width && size.height === this.size.height;
    this.size = size;
    this.view.setImage(size.width, size.height);
    if (!same) this.view.fit();
    this.shapes.reset(shapes, size);
    this.invalidate('view', 'image', 'shapes', 'active');
  }

  /** Takes over changes: shapes put at the top or in place of the one with their key, keys removed, the whole order.
   * @param {{put?: Shape[], removed?: string[], order?: string[]}} changes */
  apply(changes) {
    for (const key of changes.removed ?? []) {
      this.#touch(key);
      this.shapes.remove(key);
    }
    for (const shape of changes.put ?? []) this.#put(shape);
    if (changes.order) {
      this.shapes.arrange(changes.order);
      this.invalidate('shapes');
    }
    if (this.selectedKey && !this.shapes.get(this.selectedKey)) this.selectedKey = null;
    this.#endActive();
    this.invalidate('active');
  }

  /** @param {string} name select, brush, eraser, or the kind of shape to draw. */
  setTool(name) {
    this.tool.cancel();
    this.tool = name === 'select' || this.pen.readOnly ? this.selecting
      : name === 'brush' || name === 'eraser' ? new BrushTool(this, name === 'eraser')
      : new DrawTool(this, /** @type {Kind} */ (name));
    this.setCursor(this.tool.cursor);
    this.hover(null);
    this.invalidate('active');
  }

  /** @param {Partial<{color: string, size: number, readOnly: boolean}>} pen */
  setPen(pen) {
    Object.assign(this.pen, pen);
    this.invalidate('active');
  }

  /** @param {Partial<{opacity: number, fill: number, names: boolean, brightness: number, contrast: number}>} look */
  setLook(look) {
    const { brightness, contrast, ...rest } = look;
    Object.assign(this.look, rest);
    if (brightness !== undefined && contrast !== undefined) {
      this.layers.image.canvas.style.filter = brightness === 1 && contrast === 1 ? '' : `brightness(${brightness}) contrast(${contrast})`;
    }
    this.invalidate('shapes', 'active');
  }

  /** @param {string|null} key @param {boolean} [reveal] Brings it into view. */
  setSelected(key, reveal = false) {
    this.#touch(this.selectedKey);
    this.selectedKey = key;
    this.#touch(key);
    const shape = this.selectedShape;
    if (shape && reveal && this.view.reveal(bounds(shape.kind, shape.points))) this.viewChanged();
    this.invalidate('active');
  }

  /** @param {'in'|'out'|'fit'|'actual'} how */
  zoom(how) {
    if (how === 'fit') this.view.fit();
    else this.view.zoom(how === 'actual' ? 1 / this.view.scale : how === 'in' ? 1.25 : 0.8);
    this.viewChanged();
  }

  get selectedShape() {
    return this.selectedKey ? this.shapes.get(this.selectedKey) : undefined;
  }

  /** @param {{x: number, y: number}} p */
  inImage(p) {
    const slack = 12 / this.view.scale;
    return p.x >= -slack && p.y >= -slack && p.x <= this.size.width + slack && p.y <= this.size.height + slack;
  }

  // What tools call.

  /** @param {string|null} key */
  select(key) {
    if (key === this.selectedKey) return;
    this.setSelected(key);
    this.events.selected(key);
  }

  /** @param {string|null} key */
  hover(key) {
    if (key === this.hoveredKey) return;
    this.hoveredKey = key;
    this.invalidate('active');
  }

  /** @param {Shape|null} shape */
  showActive(shape) {
    if (this.pen.readOnly) return;
    if (shape === null) this.#endActive();
    else {
      if (this.active === null) this.#touch(shape.key);
      this.active = shape;
    }
    this.invalidate('active');
  }

  /** @param {string} key @param {Points} points */
  change(key, points) {
    const shape = this.shapes.get(key);
    if (!shape || this.pen.readOnly) return;
    this.#put({ ...shape, points });
    this.#endActive();
    this.invalidate('active');
    this.events.changed(key, points);
  }

  /** @param {Kind} kind @param {Points} points */
  drawn(kind, points) {
    this.events.drawn(kind, points);
  }

  /** @param {string|null} key @param {Points[]} rings */
  painted(key, rings) {
    this.events.painted(key, rings);
  }

  /** The region that the brush adds to or the eraser takes from. @param {boolean} erases */
  paintTarget(erases) {
    const shape = this.selectedShape;
    return shape && shape.kind === 'polygon' && !shape.locked && !shape.hidden && (erases || shape.color === this.pen.color) ? shape : undefined;
  }

  /** Lets another tool have the pointer until it is released. @param {Tool} tool */
  borrow(tool) {
    this.borrowed = tool;
  }

  /** @param {string} cursor */
  setCursor(cursor) {
    this.host.style.cursor = this.panning ? 'grab' : cursor;
  }

  viewChanged() {
    this.invalidate('view');
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.#rest(), REST);
  }

  /** @param {...('view'|'image'|'shapes'|'active')} layers */
  invalidate(...layers) {
    for (const layer of layers) this.dirty.add(layer);
    if (!this.frame) this.frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.frame = 0;
    const { view, layers, dirty } = this;
    if (dirty.has('view')) {
      if (!layers.image.follow(view)) dirty.add('image');
      if (this.shapes.count <= FEW || !layers.shapes.follow(view)) dirty.add('shapes');
      dirty.add('active');
      // Before its first picture the surface has no tool either, and whoever waits for it would draw too early.
      if (this.picture) this.events.zoomed(Math.round(view.scale * 100));
    }
    if (dirty.has('image')) this.#drawImage();
    if (dirty.has('shapes')) this.#drawShapes();
    else if (this.touched.length > 0) this.#drawTouched();
    if (dirty.has('active')) this.#drawActive();
    dirty.clear();
    this.touched = [];
  }

  dispose() {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.resting);
    this.resizing.disconnect();
    for (const layer of Object.values(this.layers)) layer.canvas.remove();
  }

  #rest() {
    this.resting = 0;
    const { view, layers } = this;
    if (this.rough || layers.image.isWorn(view)) this.invalidate('image');
    if (layers.shapes.isWorn(view)) this.invalidate('shapes');
  }

  /** @param {string|null} key */
  #touch(key) {
    const shape = key && this.shapes.get(key);
    if (shape) this.touched.push(shape);
  }

  /** @param {Shape} shape */
  #put(shape) {
    this.#touch(shape.key);
    this.shapes.put(shape);
    this.touched.push(shape);
  }

  #endActive() {
    if (this.active) this.#touch(this.active.key);
    this.active = null;
  }

  #drawImage() {
    const { view, picture } = this;
    const layer = this.layers.image;
    const { ctx } = layer;
    layer.begin(view, false);
    if (!picture) return;
    const width = view.scale * layer.ratio * picture.width;
    const source = picture.reduced.find(r => r.width >= width) ?? picture.full ?? picture.reduced.at(-1);
    if (!source) return;
    // Until the full size is here, the next best is seen.
    if (source.width < width && !picture.full) void picture.take?.().then(() => { if (this.picture === picture && picture.full) this.invalidate('image'); }, () => {});
    // Only what is near the view is handed to the canvas: the rest of 40 megapixels costs nothing.
    const [left, top, right, bottom] = layer.part(view);
    const [l, t] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
    const [r, b] = [Math.min(picture.width, Math.ceil(right)), Math.min(picture.height, Math.ceil(bottom))];
    if (r <= l || b <= t) return;
    const [fx, fy] = [source.width / picture.width, source.height / picture.height];
    const [x, y] = view.toScreen(l, t);
    ctx.imageSmoothingEnabled = view.scale < 4;
    // Where four pixels at most become one, looking at its neighbours is enough. A view that moves is looked at less closely, too.
    const coarse = source.width > 2 * width;
    this.rough = coarse && this.resting > 0;
    ctx.imageSmoothingQuality = coarse && !this.rough ? 'medium' : 'low';
    ctx.drawImage(source, l * fx, t * fy, (r - l) * fx, (b - t) * fy, x, y, (r - l) * view.scale, (b - t) * view.scale);
  }

  #drawShapes() {
    const layer = this.layers.shapes;
    layer.begin(this.view, this.look.names);
    this.#drawShapesIn(layer.ctx, this.view, layer.part(this.view));
  }

  /** Draws anew what lies where shapes have changed, and nothing else. */
  #drawTouched() {
    const { ctx, drawn, ratio } = this.layers.shapes;
    // Names reach farther than shapes.
    if (!drawn || this.look.names || this.touched.length > 12) {
      this.#drawShapes();
      return;
    }
    for (const shape of this.touched) {
      const [left, top, right, bottom] = bounds(shape.kind, shape.points);
      const [l, t] = drawn.toScreen(left, top).map(v => Math.floor((v - REACH) * ratio) / ratio);
      const [r, b] = drawn.toScreen(right, bottom).map(v => Math.ceil((v + REACH) * ratio) / ratio);
      ctx.save();
      ctx.beginPath();
      ctx.rect(l, t, r - l, b - t);
      ctx.clip();
      ctx.clearRect(l, t, r - l, b - t);
      this.#drawShapesIn(ctx, drawn, [...drawn.toImage(l, t), ...drawn.toImage(r, b)]);
      ctx.restore();
    }
  }

  /** @param {CanvasRenderingContext2D} ctx @param {Viewport} view @param {import('./geometry.js').Bounds} part Of the image. */
  #drawShapesIn(ctx, view, part) {
    const reach = REACH / view.scale;
    const [left, top, right, bottom] = [part[0] - reach, part[1] - reach, part[2] + reach, part[3] + reach];
    for (const shape of this.shapes) {
      if (shape.hidden || shape.key === this.active?.key || shape.key === this.selectedKey) continue;
      const [l, t, r, b] = bounds(shape.kind, shape.points);
      if (r < left || b < top || l > right || t > bottom) continue;
      drawShape(ctx, view, shape, this.look);
    }
  }

  /** The selected shape, what is under the pointer, and what is being drawn: little, and redrawn with every move. */
  #drawActive() {
    const { layers: { active: layer } } = this;
    const { ctx } = layer;
    layer.begin(this.view, false);
    const hovered = this.hoveredKey && this.hoveredKey !== this.selectedKey && !this.active ? this.shapes.get(this.hoveredKey) : undefined;
    if (hovered && !hovered.hidden) drawShape(ctx, this.view, hovered, { ...this.look, hovered: true });
    const selected = this.active ?? this.selectedShape;
    if (selected && !selected.hidden) drawShape(ctx, this.view, selected, { ...this.look, selected: true });
    this.tool.draw(ctx);
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.host;
    const ratio = window.devicePixelRatio || 1;
    for (const layer of Object.values(this.layers)) layer.resize(width, height, ratio);
    this.view.resize(width, height);
    this.invalidate('view', 'image', 'shapes', 'active');
    this.draw();
  }
}
