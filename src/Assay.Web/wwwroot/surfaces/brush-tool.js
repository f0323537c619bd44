// @ts-check
import { bounds, clamp, finish } from './geometry.js';
import { outlines } from './contour.js';
import { pathOf } from './painter.js';

/**
 * @typedef {import('./image-surface.js').ImageSurface} ImageSurface
 * @typedef {import('./select-tool.js').Pointer} Pointer
 */

/** Longest side of the raster a stroke is worked out on. */
const RASTER = 2048;

/**
 * Paints regions, or rubs them out. The stroke is drawn as a line while it lasts; only its end is worked out on pixels,
 * and what results are polygons again.
 */
export class BrushTool {
  /** @param {ImageSurface} surface @param {boolean} erases */
  constructor(surface, erases) {
    this.surface = surface;
    this.erases = erases;
    /** @type {number[][]} */
    this.stroke = [];
    /** @type {Pointer|null} */
    this.at = null;
  }

  get cursor() {
    return 'none';
  }

  /** @param {Pointer} p */
  down(p) {
    this.at = p;
    this.stroke = [[p.x, p.y]];
    this.surface.invalidate('active');
  }

  /** @param {Pointer} p */
  move(p) {
    this.at = p;
    this.surface.setCursor(this.cursor);
    if (this.stroke.length > 0) {
      const [lx, ly] = this.stroke[this.stroke.length - 1];
      if (Math.hypot(p.x - lx, p.y - ly) * this.surface.view.scale >= 1) this.stroke.push([p.x, p.y]);
    }
    this.surface.invalidate('active');
  }

  /** @param {Pointer} p */
  up(p) {
    this.move(p);
    const stroke = this.stroke;
    this.stroke = [];
    this.surface.invalidate('active');
    const target = this.surface.paintTarget(this.erases);
    if (stroke.length === 0 || (this.erases && !target)) return;
    const rings = this.#combine(stroke, target);
    if (rings) this.surface.painted(target?.key ?? null, rings);
  }

  double() {}

  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.key !== 'Escape' || this.stroke.length === 0) return false;
    this.cancel();
    return true;
  }

  cancel() {
    this.stroke = [];
    this.surface.invalidate('active');
  }

  /** @param {CanvasRenderingContext2D} ctx */
  draw(ctx) {
    const { view, pen } = this.surface;
    if (this.stroke.length > 0) {
      ctx.save();
      ctx.translate(view.x, view.y);
      ctx.scale(view.scale, view.scale);
      ctx.globalAlpha = 0.5;
      ctx.strokeStyle = this.erases ? '#fff' : pen.color;
      strokePath(ctx, this.stroke, pen.size);
      ctx.restore();
    }
    if (!this.at) return;
    for (const [color, grow] of /** @type {[string, number][]} */ ([['rgba(0, 0, 0, 0.7)', 1], ['#fff', 0]])) {
      ctx.beginPath();
      ctx.arc(this.at.sx, this.at.sy, Math.max(2, (pen.size * view.scale) / 2) + grow, 0, 2 * Math.PI);
      ctx.strokeStyle = color;
      ctx.lineWidth = 1;
      if (this.erases) ctx.setLineDash([3, 3]);
      ctx.stroke();
      ctx.setLineDash([]);
    }
  }

  /**
   * The target with the stroke added or taken away, as rings.
   * @param {number[][]} stroke @param {import('./shapes.js').Shape|undefined} target
   */
  #combine(stroke, target) {
    const { size, pen } = this.surface;
    const pad = (pen.size / 2) + 2;
    const [sl, st, sr, sb] = bounds('polyline', stroke);
    const [tl, tt, tr, tb] = target ? bounds(target.kind, target.points) : [sl, st, sr, sb];
    const left = Math.floor(clamp(Math.min(sl - pad, tl - 2), 0, size.width));
    const top = Math.floor(clamp(Math.min(st - pad, tt - 2), 0, size.height));
    const right = Math.ceil(clamp(Math.max(sr + pad, tr + 2), 0, size.width));
    const bottom = Math.ceil(clamp(Math.max(sb + pad, tb + 2), 0, size.height));
    if (right <= left || bottom <= top) return null;
    // Small regions are worked out finer than the image's pixels, large ones coarser.
    const scale = clamp(RASTER / Math.max(right - left, bottom - top), 0.05, 2);
    const width = Math.max(1, Math.ceil((right - left) * scale));
    const height = Math.max(1, Math.ceil((bottom - top) * scale));
    const ctx = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true }));
    ctx.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
    ctx.fillStyle = ctx.strokeStyle = '#000';
    if (target) ctx.fill(pathOf(target), 'evenodd');
    ctx.globalCompositeOperation = this.erases ? 'destination-out' : 'source-over';
    strokePath(ctx, stroke, pen.size);
    const pixels = ctx.getImageData(0, 0, width, height).data;
    const raster = new Uint8Array(width * height);
    for (let i = 0; i < raster.length; i++) raster[i] = pixels[(4 * i) + 3] > 127 ? 1 : 0;
    // As exact as the view shows it: a pixel of the screen or of the image, whichever is larger.
    const tolerance = Math.max(1.2, Math.max(0.8, 0.8 / this.surface.view.scale) * scale);
    return outlines(raster, width, height, tolerance, 12)
      .map(ring => finish('polygon', ring.map(([x, y]) => [clamp((x / scale) + left, 0, size.width), clamp((y / scale) + top, 0, size.height)])))
      .filter(ring => ring !== null);
  }
}

/** @param {CanvasRenderingContext2D|OffscreenCanvasRenderingContext2D} ctx @param {number[][]} stroke @param {number} size */
function strokePath(ctx, stroke, size) {
  ctx.lineCap = ctx.lineJoin = 'round';
  ctx.lineWidth = size;
  ctx.beginPath();
  ctx.moveTo(stroke[0][0], stroke[0][1]);
  for (const [x, y] of stroke) ctx.lineTo(x, y);
  if (stroke.length === 1) ctx.lineTo(stroke[0][0] + 0.01, stroke[0][1]);
  ctx.stroke();
}
