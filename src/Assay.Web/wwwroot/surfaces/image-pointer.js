// @ts-check
/**
 * @typedef {import('./image-surface.js').ImageSurface} ImageSurface
 * @typedef {import('./select-tool.js').Pointer} Pointer
 */

/** Brings mouse, pen and fingers to the surface's tool; two fingers, the middle button or a held space bar move the view. */
export class PointerInput {
  /** @param {ImageSurface} surface */
  constructor(surface) {
    this.surface = surface;
    /** Fingers on the surface. @type {Map<number, {x: number, y: number}>} */
    this.touches = new Map();
    /** @type {{id: number, x: number, y: number}|null} */
    this.pan = null;
    /** @type {number|null} */
    this.drawing = null;
    this.ending = new AbortController();
    const { host } = surface;
    const on = (/** @type {string} */ type, /** @type {(e: any) => void} */ handle, /** @type {EventTarget} */ target = host) =>
      target.addEventListener(type, handle, { passive: false, signal: this.ending.signal });
    on('pointerdown', e => this.#down(e));
    on('pointermove', e => this.#move(e));
    on('pointerup', e => this.#up(e));
    on('pointercancel', e => this.#cancel(e));
    on('pointerleave', () => this.#leave());
    on('dblclick', e => { surface.tool.double(this.#point(e)); });
    on('wheel', e => this.#wheel(e));
    on('contextmenu', e => e.preventDefault());
    on('keyup', e => { if (e.code === 'Space') this.#space(false); }, window);
    on('blur', () => this.#space(false), window);
  }

  /** A key that is pressed while the workspace has the keyboard. @param {KeyboardEvent} e */
  key(e) {
    if (e.code === 'Space' && !e.ctrlKey && !e.metaKey && !e.altKey) {
      this.#space(true);
      return true;
    }
    return (this.surface.borrowed ?? this.surface.tool).key(e);
  }

  dispose() {
    this.ending.abort();
  }

  /** @param {PointerEvent} e */
  #down(e) {
    const { surface } = this;
    surface.host.focus({ preventScroll: true });
    surface.host.setPointerCapture(e.pointerId);
    const place = { x: e.offsetX, y: e.offsetY };
    if (e.pointerType === 'touch') {
      this.touches.set(e.pointerId, place);
      if (this.touches.size === 2) {
        (surface.borrowed ?? surface.tool).cancel();
        this.drawing = null;
        return;
      }
    }
    if (e.button === 1 || e.button === 2 || (e.button === 0 && surface.panning)) {
      this.pan = { id: e.pointerId, ...place };
      surface.host.style.cursor = 'grabbing';
      e.preventDefault();
    } else if (e.button === 0) {
      this.drawing = e.pointerId;
      surface.tool.down(this.#point(e));
    }
  }

  /** @param {PointerEvent} e */
  #move(e) {
    const { surface } = this;
    if (this.touches.has(e.pointerId) && this.touches.size === 2) {
      this.#pinch(e);
      return;
    }
    if (this.pan?.id === e.pointerId) {
      surface.view.pan(e.offsetX - this.pan.x, e.offsetY - this.pan.y);
      this.pan = { id: e.pointerId, x: e.offsetX, y: e.offsetY };
      surface.viewChanged();
      return;
    }
    // Browsers bundle moves until the next frame; a brush needs the ones between, too.
    const moves = this.drawing !== null && e.getCoalescedEvents ? e.getCoalescedEvents() : [];
    const tool = surface.borrowed ?? surface.tool;
    for (const move of moves.length > 1 ? moves.slice(0, -1) : []) tool.move(this.#point(move));
    tool.move(this.#point(e));
  }

  /** @param {PointerEvent} e */
  #up(e) {
    const { surface } = this;
    this.touches.delete(e.pointerId);
    if (this.pan?.id === e.pointerId) {
      this.pan = null;
      surface.setCursor(surface.tool.cursor);
      return;
    }
    if (this.drawing !== e.pointerId) return;
    this.drawing = null;
    const tool = surface.borrowed ?? surface.tool;
    surface.borrowed = null;
    tool.up(this.#point(e));
  }

  /** @param {PointerEvent} e */
  #cancel(e) {
    this.touches.delete(e.pointerId);
    this.pan = this.drawing = null;
    (this.surface.borrowed ?? this.surface.tool).cancel();
    this.surface.borrowed = null;
  }

  #leave() {
    const tool = /** @type {any} */ (this.surface.tool);
    if (this.drawing === null && 'at' in tool && !tool.drawing) {
      tool.at = null;
      this.surface.invalidate('active');
    }
    this.surface.hover(null);
  }

  /** @param {WheelEvent} e */
  #wheel(e) {
    e.preventDefault();
    const { view } = this.surface;
    const unit = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (e.shiftKey || (Math.abs(e.deltaX) > Math.abs(e.deltaY) && !e.ctrlKey)) view.pan(-(e.deltaX || e.deltaY) * unit, 0);
    else view.zoom(Math.exp(-e.deltaY * unit * (e.ctrlKey ? 0.01 : 0.0016)), e.offsetX, e.offsetY);
    this.surface.viewChanged();
  }

  /** @param {PointerEvent} e */
  #pinch(e) {
    const other = [...this.touches].find(([id]) => id !== e.pointerId)?.[1];
    const before = this.touches.get(e.pointerId);
    if (!other || !before) return;
    const now = { x: e.offsetX, y: e.offsetY };
    this.touches.set(e.pointerId, now);
    const { view } = this.surface;
    view.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    view.zoom(factor, (now.x + other.x) / 2, (now.y + other.y) / 2);
    this.surface.viewChanged();
  }

  /** @param {boolean} held */
  #space(held) {
    if (this.surface.panning === held) return;
    this.surface.panning = held;
    this.surface.setCursor(this.surface.tool.cursor);
  }

  /** @param {MouseEvent} e @returns {Pointer} */
  #point(e) {
    // offsetX is relative to the layer, which fills the host.
    const box = this.surface.host.getBoundingClientRect();
    const [sx, sy] = [e.clientX - box.left, e.clientY - box.top];
    const [x, y] = this.surface.view.toImage(sx, sy);
    return { x, y, sx, sy, alt: e.altKey, shift: e.shiftKey, touch: e instanceof PointerEvent && e.pointerType === 'touch' };
  }
}
