// @ts-check
import { clamp } from './geometry.js';
import { inkOn } from './painter.js';

/**
 * @typedef {{key: string, start: number, end: number, color: string, name: string, faint?: boolean, frames?: number[]}} Segment Seconds; frames are
 * the moments that something was placed at.
 * @typedef {object} TimelineEvents
 * @property {(time: number) => void} seek
 * @property {(start: number, end: number) => void} marked
 * @property {(key: string, start: number, end: number) => void} changed
 * @property {(key: string|null) => void} selected
 */

const RULER = 18;
const GRAB = 6;
const SHORTEST = 0.02;
/** Segments that overlap lie in rows; where nothing is behind them, rows are not higher than this. */
const ROW = 24;
const LOWEST_ROW = 10;

/** A recording laid out in time: its loudness, its segments and the place that plays. */
export class Timeline {
  /** @param {HTMLElement} host @param {TimelineEvents} events @param {boolean} readOnly */
  constructor(host, events, readOnly) {
    this.host = host;
    this.events = events;
    this.readOnly = readOnly;
    this.segmented = true;
    this.duration = 1;
    this.from = 0;
    this.to = 1;
    this.time = 0;
    /** Loudest and faintest of each piece of time, 0 to 1 from the middle. @type {{min: Float32Array, max: Float32Array}|null} */
    this.peaks = null;
    /** @type {Segment[]} */
    this.segments = [];
    /** Rows of the segments, by key. @type {Map<string, number>} */
    this.rows = new Map();
    this.rowCount = 1;
    /** @type {string|null} */
    this.selectedKey = null;
    /** @type {{kind: 'new'|'start'|'end'|'move'|'seek'|'pan', x: number, at: number, segment: Segment|null}|null} */
    this.drag = null;
    this.frame = 0;
    this.canvas = document.createElement('canvas');
    this.canvas.className = 'surface-layer';
    this.ctx = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    host.append(this.canvas);
    this.ending = new AbortController();
    const on = (/** @type {string} */ type, /** @type {(e: any) => void} */ handle) => host.addEventListener(type, handle, { passive: false, signal: this.ending.signal });
    on('pointerdown', e => this.#down(e));
    on('pointermove', e => this.#move(e));
    on('pointerup', e => this.#up(e));
    on('pointercancel', () => { this.drag = null; this.invalidate(); });
    on('wheel', e => this.#wheel(e));
    this.resizing = new ResizeObserver(() => this.draw());
    this.resizing.observe(host);
    // Its colours are those of the page, which a canvas does not follow by itself.
    this.dressing = new MutationObserver(() => this.invalidate());
    this.dressing.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  /** @param {number} duration @param {Timeline['peaks']} peaks */
  load(duration, peaks) {
    this.duration = Math.max(duration, 0.01);
    [this.from, this.to, this.time, this.peaks] = [0, this.duration, 0, peaks];
    this.invalidate();
  }

  /** @param {Segment[]} segments */
  set(segments) {
    this.segments = segments;
    this.#arrange();
    this.invalidate();
  }

  /** @param {string|null} key @param {boolean} [reveal] */
  setSelected(key, reveal = false) {
    this.selectedKey = key;
    const segment = this.selected;
    if (segment && reveal && (segment.start < this.from || segment.end > this.to)) this.show((segment.start + segment.end) / 2);
    this.invalidate();
  }

  get selected() {
    return this.segments.find(s => s.key === this.selectedKey);
  }

  /** @param {number} time */
  setTime(time) {
    this.time = time;
    // The view follows what plays.
    if (!this.drag && (time > this.to || time < this.from)) this.show(time + ((this.to - this.from) * 0.4));
    this.invalidate();
  }

  /** Brings a time into the middle. @param {number} time */
  show(time) {
    const length = this.to - this.from;
    this.from = clamp(time - (length / 2), 0, this.duration - length);
    this.to = this.from + length;
    this.invalidate();
  }

  /** @param {number} factor Above 1 closer. @param {number} [at] Seconds; what is there stays in place. */
  zoom(factor, at = this.time) {
    const length = clamp((this.to - this.from) / factor, Math.min(0.25, this.duration), this.duration);
    const share = (at - this.from) / (this.to - this.from);
    this.from = clamp(at - (share * length), 0, this.duration - length);
    this.to = this.from + length;
    this.invalidate();
  }

  invalidate() {
    if (!this.frame) this.frame = requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.frame = 0;
    const { clientWidth: width, clientHeight: height } = this.host;
    const ratio = window.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.max(1, Math.round(width * ratio));
      this.canvas.height = Math.max(1, Math.round(height * ratio));
    }
    const { ctx } = this;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    const style = getComputedStyle(this.host);
    this.#ruler(width, style.getPropertyValue('--ink-soft'), style.getPropertyValue('--line'));
    if (this.peaks) this.#wave(width, height, style.getPropertyValue('--ink-faint'));
    for (const segment of this.segments) if (segment.key !== this.selectedKey) this.#segment(segment, false);
    if (this.selected) this.#segment(this.selected, true);
    if (this.drag?.kind === 'new' && this.drag.segment) this.#segment(this.drag.segment, true);
    const x = this.#x(this.time);
    ctx.fillStyle = style.getPropertyValue('--accent');
    ctx.fillRect(x - 1, 0, 2, height);
  }

  dispose() {
    cancelAnimationFrame(this.frame);
    this.ending.abort();
    this.resizing.disconnect();
    this.dressing.disconnect();
    this.canvas.remove();
  }

  /** Gives every segment the first row that is free for its time. */
  #arrange() {
    /** @type {number[]} */
    const ends = [];
    this.rows.clear();
    for (const segment of [...this.segments].sort((a, b) => a.start - b.start)) {
      const free = ends.findIndex(end => end <= segment.start);
      const row = free < 0 ? ends.length : free;
      ends[row] = segment.end;
      this.rows.set(segment.key, row);
    }
    this.rowCount = Math.max(1, ends.length);
  }

  /** Top and height of a segment; what is being made has all the height. @param {Segment} segment */
  #row(segment) {
    const room = this.host.clientHeight - RULER;
    const row = this.rows.get(segment.key);
    if (row === undefined) return { top: RULER, height: room };
    const height = Math.max(LOWEST_ROW, this.peaks ? room / this.rowCount : Math.min(ROW, room / this.rowCount));
    return { top: RULER + ((row * height) % Math.max(height, room - LOWEST_ROW)), height };
  }

  /** @param {number} time */
  #x(time) {
    return ((time - this.from) / (this.to - this.from)) * this.host.clientWidth;
  }

  /** @param {number} x */
  #t(x) {
    return clamp(this.from + ((x / Math.max(1, this.host.clientWidth)) * (this.to - this.from)), 0, this.duration);
  }

  /** @param {number} width @param {string} ink @param {string} line */
  #ruler(width, ink, line) {
    const { ctx } = this;
    const raw = ((this.to - this.from) / Math.max(1, width)) * 80;
    const step = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].find(s => s >= raw) ?? 7200;
    ctx.font = '11px system-ui, sans-serif';
    ctx.textBaseline = 'top';
    for (let t = Math.ceil(this.from / step) * step; t <= this.to; t += step) {
      const x = Math.round(this.#x(t)) + 0.5;
      ctx.fillStyle = line;
      ctx.fillRect(x, 0, 1, RULER);
      ctx.fillStyle = ink;
      ctx.fillText(clock(t, step < 1), x + 3, 3);
    }
  }

  /** @param {number} width @param {number} height @param {string} color */
  #wave(width, height, color) {
    const { ctx } = this;
    const peaks = /** @type {{min: Float32Array, max: Float32Array}} */ (this.peaks);
    const middle = RULER + ((height - RULER) / 2);
    const reach = (height - RULER) / 2 - 4;
    ctx.fillStyle = color;
    for (let x = 0; x < width; x++) {
      const a = Math.floor((this.#t(x) / this.duration) * peaks.max.length);
      const z = Math.max(a + 1, Math.ceil((this.#t(x + 1) / this.duration) * peaks.max.length));
      let [low, high] = [0, 0];
      for (let i = a; i < z && i < peaks.max.length; i++) {
        if (peaks.min[i] < low) low = peaks.min[i];
        if (peaks.max[i] > high) high = peaks.max[i];
      }
      ctx.fillRect(x, middle - (high * reach), 1, Math.max(1, (high - low) * reach));
    }
  }

  /** @param {Segment} segment @param {boolean} selected */
  #segment(segment, selected) {
    const { ctx } = this;
    const [a, z] = [this.#x(segment.start), this.#x(segment.end)];
    const { top, height } = this.#row(segment);
    const bottom = top + height - (this.rowCount > 1 ? 1 : 0);
    ctx.globalAlpha = selected ? 0.35 : 0.2;
    ctx.fillStyle = segment.color;
    ctx.fillRect(a, top, z - a, bottom - top);
    ctx.globalAlpha = 1;
    if (segment.faint) ctx.setLineDash([3, 3]);
    ctx.strokeStyle = segment.color;
    ctx.lineWidth = selected ? 3 : 1.5;
    ctx.beginPath();
    for (const x of [a, z]) {
      ctx.moveTo(x, top);
      ctx.lineTo(x, bottom);
    }
    ctx.stroke();
    ctx.setLineDash([]);
    this.#title(segment, a, z, top, Math.min(18, bottom - top));
    for (const frame of segment.frames ?? []) this.#diamond(this.#x(frame), bottom - Math.min(7, height / 2), segment.color);
  }

  /** @param {Segment} segment @param {number} a @param {number} z @param {number} top @param {number} height */
  #title(segment, a, z, top, height) {
    const { ctx } = this;
    ctx.font = '12px system-ui, sans-serif';
    const width = Math.min(ctx.measureText(segment.name).width + 8, Math.max(0, z - a));
    if (!segment.name || width < 12) return;
    ctx.save();
    ctx.beginPath();
    ctx.rect(a, top, width, height);
    ctx.clip();
    ctx.fillStyle = segment.color;
    ctx.fillRect(a, top, width, height);
    ctx.fillStyle = inkOn(segment.color);
    ctx.textBaseline = 'middle';
    ctx.fillText(segment.name, a + 4, top + (height / 2) + 0.5);
    ctx.restore();
  }

  /** A keyframe. @param {number} x @param {number} y @param {string} color */
  #diamond(x, y, color) {
    const { ctx } = this;
    ctx.beginPath();
    for (const [dx, dy] of [[0, -4], [4, 0], [0, 4], [-4, 0]]) ctx.lineTo(x + dx, y + dy);
    ctx.closePath();
    ctx.fillStyle = '#fff';
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5;
    ctx.fill();
    ctx.stroke();
  }

  /** What lies under a place: an end of the selected segment, a segment, or nothing. @param {number} x @param {number} y */
  #hit(x, y) {
    const selected = this.selected;
    const within = (/** @type {Segment} */ s) => {
      const { top, height } = this.#row(s);
      return y >= top && y < top + height;
    };
    if (selected && !this.readOnly && within(selected)) {
      if (Math.abs(this.#x(selected.end) - x) <= GRAB) return { kind: /** @type {const} */ ('end'), segment: selected };
      if (Math.abs(this.#x(selected.start) - x) <= GRAB) return { kind: /** @type {const} */ ('start'), segment: selected };
    }
    const t = this.#t(x);
    const found = this.segments.filter(s => t >= s.start && t <= s.end && within(s)).sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
    return found ? { kind: /** @type {const} */ ('move'), segment: found } : null;
  }

  /** @param {PointerEvent} e */
  #down(e) {
    this.host.focus({ preventScroll: true });
    this.host.setPointerCapture(e.pointerId);
    const x = e.offsetX;
    const at = this.#t(x);
    if (e.button !== 0) {
      this.drag = { kind: 'pan', x, at, segment: null };
      return;
    }
    const hit = this.#hit(x, e.offsetY);
    if (hit) {
      if (hit.segment.key !== this.selectedKey) {
        this.selectedKey = hit.segment.key;
        this.events.selected(hit.segment.key);
      }
      this.drag = { kind: this.readOnly ? 'seek' : hit.kind, x, at, segment: hit.segment };
    } else {
      this.drag = { kind: this.readOnly || !this.segmented || e.offsetY <= RULER ? 'seek' : 'new', x, at, segment: null };
    }
    this.invalidate();
  }

  /** @param {PointerEvent} e */
  #move(e) {
    const { drag } = this;
    const x = e.offsetX;
    if (!drag) {
      const hit = this.#hit(x, e.offsetY);
      this.host.style.cursor = hit && hit.kind !== 'move' ? 'ew-resize' : hit ? 'pointer' : 'text';
      return;
    }
    if (Math.abs(x - drag.x) < 3 && drag.kind !== 'pan' && !drag.segment) return;
    const t = this.#t(x);
    if (drag.kind === 'seek') this.events.seek(t);
    else if (drag.kind === 'pan') {
      this.show((this.from + this.to) / 2 - ((x - drag.x) / this.host.clientWidth) * (this.to - this.from));
      drag.x = x;
    } else if (drag.kind === 'new') drag.segment = { key: '', start: Math.min(t, drag.at), end: Math.max(t, drag.at), color: '#808080', name: '' };
    else if (drag.segment && Math.abs(x - drag.x) >= 2) this.#put(this.#reshaped(drag, t));
    this.invalidate();
  }

  /** @param {PointerEvent} e */
  #up(e) {
    const { drag } = this;
    this.drag = null;
    if (!drag) return;
    const still = Math.abs(e.offsetX - drag.x) < 3;
    if (drag.kind === 'new' && drag.segment && drag.segment.end - drag.segment.start >= SHORTEST) this.events.marked(drag.segment.start, drag.segment.end);
    else if (still && drag.kind !== 'pan') {
      // A click says where to go on. What is selected stays so: it is worked on at several places.
      this.events.seek(drag.at);
    } else if (drag.segment && ['start', 'end', 'move'].includes(drag.kind)) {
      const moved = this.segments.find(s => s.key === drag.segment?.key);
      if (moved) this.events.changed(moved.key, moved.start, moved.end);
    }
    this.invalidate();
  }

  /** @param {{kind: string, at: number, segment: Segment|null}} drag @param {number} t @returns {Segment} */
  #reshaped(drag, t) {
    const s = /** @type {Segment} */ (drag.segment);
    if (drag.kind === 'start') return { ...s, start: clamp(t, 0, s.end - SHORTEST) };
    if (drag.kind === 'end') return { ...s, end: clamp(t, s.start + SHORTEST, this.duration) };
    const by = clamp(t - drag.at, -s.start, this.duration - s.end);
    return { ...s, start: s.start + by, end: s.end + by };
  }

  /** @param {Segment} segment */
  #put(segment) {
    this.segments = this.segments.map(s => s.key === segment.key ? segment : s);
  }

  /** @param {WheelEvent} e */
  #wheel(e) {
    e.preventDefault();
    const unit = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) this.show((this.from + this.to) / 2 + (((e.deltaX || e.deltaY) * unit) / this.host.clientWidth) * (this.to - this.from));
    else this.zoom(Math.exp(-e.deltaY * unit * 0.002), this.#t(e.offsetX));
  }
}

/** @param {number} seconds @param {boolean} fine */
export function clock(seconds, fine) {
  const whole = Math.floor(seconds + 1e-6);
  const text = `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return fine ? `${text}.${String(Math.round((seconds - whole) * 100)).padStart(2, '0')}` : text;
}
