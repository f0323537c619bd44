// @ts-check
import { clamp } from './geometry.js';

const ZOOM_IN_MOST = 64;

/** The part of the image that is seen: image point = (screen point − offset) / scale. Screen units are CSS pixels. */
export class Viewport {
  constructor() {
    this.width = 1;
    this.height = 1;
    this.imageWidth = 1;
    this.imageHeight = 1;
    this.scale = 1;
    this.x = 0;
    this.y = 0;
    this.fitted = true;
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    if (this.fitted) this.fit();
    else this.#hold();
  }

  /** @param {number} width @param {number} height */
  setImage(width, height) {
    this.imageWidth = width;
    this.imageHeight = height;
  }

  get fitScale() {
    const margin = Math.min(24, this.width / 20, this.height / 20);
    return Math.min((this.width - (2 * margin)) / this.imageWidth, (this.height - (2 * margin)) / this.imageHeight);
  }

  fit() {
    this.fitted = true;
    this.scale = this.fitScale;
    this.x = (this.width - (this.imageWidth * this.scale)) / 2;
    this.y = (this.height - (this.imageHeight * this.scale)) / 2;
  }

  /** Zooms so that what is under a screen point stays there. @param {number} factor @param {number} [sx] @param {number} [sy] */
  zoom(factor, sx = this.width / 2, sy = this.height / 2) {
    const scale = clamp(this.scale * factor, Math.min(this.fitScale / 2, 1), ZOOM_IN_MOST);
    const [ix, iy] = this.toImage(sx, sy);
    this.scale = scale;
    this.x = sx - (ix * scale);
    this.y = sy - (iy * scale);
    this.fitted = false;
    this.#hold();
  }

  /** @param {number} dx @param {number} dy */
  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.fitted = false;
    this.#hold();
  }

  /** Brings a part of the image into view, without zooming in closer than it is. @param {import('./geometry.js').Bounds} box */
  reveal([left, top, right, bottom]) {
    const [x1, y1] = this.toScreen(left, top);
    const [x2, y2] = this.toScreen(right, bottom);
    if (x1 >= 0 && y1 >= 0 && x2 <= this.width && y2 <= this.height) return false;
    this.x += (this.width / 2) - ((x1 + x2) / 2);
    this.y += (this.height / 2) - ((y1 + y2) / 2);
    this.fitted = false;
    return true;
  }

  /** @param {number} sx @param {number} sy @returns {[number, number]} */
  toImage(sx, sy) {
    return [(sx - this.x) / this.scale, (sy - this.y) / this.scale];
  }

  /** @param {number} ix @param {number} iy @returns {[number, number]} */
  toScreen(ix, iy) {
    return [(ix * this.scale) + this.x, (iy * this.scale) + this.y];
  }

  /** The visible part in image coordinates. @returns {import('./geometry.js').Bounds} */
  get visible() {
    return [-this.x / this.scale, -this.y / this.scale, (this.width - this.x) / this.scale, (this.height - this.y) / this.scale];
  }

  /** Whether all of the image is seen, and a little around it. */
  get isWhole() {
    const around = 10;
    return this.x >= around && this.y >= around
      && this.x + (this.imageWidth * this.scale) <= this.width - around && this.y + (this.imageHeight * this.scale) <= this.height - around;
  }

  /** A corner of the image stays within reach. */
  #hold() {
    const reach = 48;
    this.x = clamp(this.x, reach - (this.imageWidth * this.scale), this.width - reach);
    this.y = clamp(this.y, reach - (this.imageHeight * this.scale), this.height - reach);
  }
}
