// @ts-check
import { Viewport } from './viewport.js';

/** How much is drawn beyond each edge, so that there is something to see when the view moves; a fraction of its size. */
const MARGIN = 0.25;

/** Farther than this a layer is not stretched: it would look coarse. */
const STRETCH = 1.6;

/**
 * A canvas that moves with the view. While the view moves, what was drawn is shifted and stretched, which costs next to
 * nothing; drawing hundreds of shapes or millions of pixels for every frame would not keep up with a hand.
 */
export class Layer {
  /** @param {HTMLElement} host @param {boolean} moves Whether it has a margin, and can follow the view. */
  constructor(host, moves) {
    this.canvas = document.createElement('canvas');
    this.canvas.className = moves ? 'surface-layer moving' : 'surface-layer';
    host.append(this.canvas);
    this.ctx = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    this.moves = moves;
    this.size = { width: 0, height: 0 };
    this.margin = { x: 0, y: 0 };
    this.ratio = 1;
    /** The view as it was when the layer was drawn. @type {Viewport|null} */
    this.drawn = null;
  }

  /** @param {number} width @param {number} height In CSS pixels. @param {number} ratio Device pixels to one. */
  resize(width, height, ratio) {
    this.size = { width, height };
    this.ratio = ratio;
    this.#frame(this.moves);
  }

  /** @param {boolean} beyond Whether there is a margin. */
  #frame(beyond) {
    const { canvas, ctx, ratio, size: { width, height } } = this;
    const margin = this.margin = beyond ? { x: Math.round(width * MARGIN), y: Math.round(height * MARGIN) } : { x: 0, y: 0 };
    const [w, h] = [width + (2 * margin.x), height + (2 * margin.y)];
    canvas.width = Math.max(1, Math.round(w * ratio));
    canvas.height = Math.max(1, Math.round(h * ratio));
    Object.assign(canvas.style, { width: `${w}px`, height: `${h}px` });
    this.#place(0, 0, 1);
    // Places on the surface stay what they are.
    ctx.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio);
    this.drawn = null;
  }

  /** Begins to draw a view. @param {Viewport} view @param {boolean} spills Whether something may be drawn far beyond the image. */
  begin(view, spills) {
    // Of an image that is seen as a whole nothing lies beyond the edges, and every frame hands over each canvas as a whole.
    const beyond = this.moves && (spills || !view.isWhole);
    if (beyond !== this.margin.x > 0) this.#frame(beyond);
    this.drawn = Object.assign(new Viewport(), view);
    this.#place(0, 0, 1);
    const [left, top, right, bottom] = this.edges(view);
    this.ctx.clearRect(left, top, right - left, bottom - top);
  }

  /** Shows what was drawn where it is in another view; false where that does not do. @param {Viewport} view */
  follow(view) {
    const { drawn } = this;
    if (!drawn || !this.#covers(view, 1)) return false;
    const k = view.scale / drawn.scale;
    this.#place(view.x - (k * drawn.x), view.y - (k * drawn.y), k);
    return true;
  }

  /** By a transform alone, the margin included: another left and top would be a change of the page's layout. @param {number} x @param {number} y @param {number} k */
  #place(x, y, k) {
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${k}) translate(${-this.margin.x}px, ${-this.margin.y}px)`;
  }

  /** Whether it should be drawn anew as soon as there is time. @param {Viewport} view */
  isWorn(view) {
    return this.drawn !== null && (this.drawn.scale !== view.scale || !this.#covers(view, 0.5));
  }

  /** The edges on the surface. @param {Viewport} view @returns {import('./geometry.js').Bounds} */
  edges(view) {
    return [-this.margin.x, -this.margin.y, view.width + this.margin.x, view.height + this.margin.y];
  }

  /** The part of the image that it shows or would show. @param {Viewport} view @param {number} [share] Of the margin. @returns {import('./geometry.js').Bounds} */
  part(view, share = 1) {
    const { x, y } = this.margin;
    return [...view.toImage(-x * share, -y * share), ...view.toImage(view.width + (x * share), view.height + (y * share))];
  }

  /** Whether all that is to be seen of the image was drawn. @param {Viewport} view @param {number} share Of the margin that may be used. */
  #covers(view, share) {
    const drawn = /** @type {Viewport} */ (this.drawn);
    const k = view.scale / drawn.scale;
    if (k > STRETCH || k < 1 / STRETCH) return false;
    const [left, top, right, bottom] = view.visible;
    const [l, t, r, b] = this.part(drawn, share);
    return Math.max(left, 0) >= Math.min(l, view.imageWidth) && Math.max(top, 0) >= Math.min(t, view.imageHeight)
      && Math.min(right, view.imageWidth) <= Math.max(r, 0) && Math.min(bottom, view.imageHeight) <= Math.max(b, 0);
  }
}
