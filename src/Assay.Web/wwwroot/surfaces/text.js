// @ts-check
import { TextSurface } from './text-surface.js';

/** @typedef {{invokeMethodAsync: (method: string, ...args: unknown[]) => Promise<unknown>}} DotNet */

/** Time in which a third click may follow that selects the whole paragraph. */
const THIRD_CLICK = 280;
/** Bytes of a file that are shown. */
const LONGEST = 262_144;

/** @param {DotNet} dotnet @param {HTMLElement} host @param {boolean} readOnly @param {boolean} atOnce Whether words that are selected with the mouse are labeled at once. */
export function create(dotnet, host, readOnly, atOnce) {
  const surface = new TextSurface(host, {
    marked: (start, end) => void dotnet.invokeMethodAsync('Marked', start, end),
    resized: (key, start, end) => void dotnet.invokeMethodAsync('Resized', key, start, end),
    selected: key => void dotnet.invokeMethodAsync('Selected', key),
    related: (from, to) => void dotnet.invokeMethodAsync('Related', from, to),
  }, readOnly);
  const input = new TextPointer(surface, atOnce && !readOnly);

  return {
    show: (/** @type {string} */ text, /** @type {string} */ spans, /** @type {string} */ relations) => surface.show(text, JSON.parse(spans), JSON.parse(relations)),
    /** Shows a file of a free format; the server reads the texts of text datasets alone. @param {string} url @returns {Promise<boolean>} Whether it could be read. */
    async showFile(url) {
      const text = await read(url);
      surface.show(text ?? '', [], []);
      return text !== null;
    },
    set: (/** @type {string} */ spans, /** @type {string} */ relations) => surface.set(JSON.parse(spans), JSON.parse(relations)),
    setSelected: (/** @type {string|null} */ key, /** @type {boolean} */ reveal) => surface.setSelected(key, reveal),
    /** The selected words as [start, end], and lets go of them; empty if nothing is selected. */
    takeSelection() {
      const words = surface.selection();
      if (words) surface.clearSelection();
      return words ? [words.start, words.end] : [];
    },
    moveSelection: (/** @type {1|-1} */ direction, /** @type {boolean} */ extend) => surface.moveSelection(direction, extend),
    extend: (/** @type {'start'|'end'} */ side, /** @type {1|-1} */ direction, /** @type {'grapheme'|'word'} */ unit) => surface.extend(side, direction, unit),
    dispose() {
      input.dispose();
      surface.dispose();
    },
  };
}

/** Texts are short, or come with their samples: nothing is fetched ahead. */
export function expect() {}

/** The beginning of a text, as much as people read. @param {string} url @returns {Promise<string|null>} */
async function read(url) {
  try {
    const answer = await fetch(url, { headers: { Range: `bytes=0-${LONGEST - 1}` } });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** Selecting words, pulling the ends of a span, and drawing relations from span to span. */
class TextPointer {
  /** @param {TextSurface} surface @param {boolean} atOnce */
  constructor(surface, atOnce) {
    this.surface = surface;
    this.atOnce = atOnce;
    /** @type {{key: string, side: 'start'|'end'|null, x: number, y: number, line: SVGPathElement|null}|null} */
    this.drag = null;
    this.timer = 0;
    this.ending = new AbortController();
    const { host } = surface;
    const signal = this.ending.signal;
    host.addEventListener('pointerdown', e => this.#down(e), { signal });
    host.addEventListener('pointermove', e => this.#move(e), { signal });
    host.addEventListener('pointerup', e => this.#up(e), { signal });
    host.addEventListener('pointercancel', () => this.#end(), { signal });
  }

  dispose() {
    clearTimeout(this.timer);
    this.ending.abort();
  }

  /** @param {PointerEvent} e */
  #down(e) {
    clearTimeout(this.timer);
    const { surface } = this;
    const target = /** @type {Element} */ (e.target);
    const key = keyOf(target);
    if (!key) return;
    e.preventDefault();
    const side = /** @type {'start'|'end'|null} */ (target instanceof HTMLElement ? target.dataset.side ?? null : null);
    if (key !== surface.selectedKey) {
      surface.setSelected(key);
      surface.events.selected(key);
    }
    if (!surface.readOnly && (side || surface.spans.some(s => s.key === key))) {
      this.drag = { key, side, x: e.clientX, y: e.clientY, line: null };
      surface.host.setPointerCapture(e.pointerId);
    }
  }

  /** @param {PointerEvent} e */
  #move(e) {
    const { surface, drag } = this;
    if (!drag) return;
    if (drag.side) {
      const span = surface.spans.find(s => s.key === drag.key);
      const point = surface.pointAt(e.clientX, e.clientY);
      if (!span || point === null) return;
      const [start, end] = drag.side === 'start' ? [Math.min(point, span.end - 1), span.end] : [span.start, Math.max(point, span.start + 1)];
      // Shown now; told when the end is let go.
      surface.spans = surface.spans.map(s => s.key === drag.key ? { ...s, start, end } : s);
      surface.layout();
      return;
    }
    if (!drag.line && Math.hypot(e.clientX - drag.x, e.clientY - drag.y) < 6) return;
    if (!drag.line) {
      drag.line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      drag.line.setAttribute('class', 'text-rubber');
      surface.arcs.append(drag.line);
    }
    const box = surface.sheet.getBoundingClientRect();
    drag.line.setAttribute('d', `M${drag.x - box.left} ${drag.y - box.top} L${e.clientX - box.left} ${e.clientY - box.top}`);
  }

  /** @param {PointerEvent} e */
  #up(e) {
    const { surface, drag } = this;
    if (drag) {
      this.#end();
      if (drag.side) {
        const span = surface.spans.find(s => s.key === drag.key);
        if (span) surface.events.resized(span.key, span.start, span.end);
      } else if (drag.line) {
        const other = keyOf(document.elementFromPoint(e.clientX, e.clientY));
        if (other && other !== drag.key && surface.spans.some(s => s.key === other)) surface.events.related(drag.key, other);
      }
      return;
    }
    if (e.button !== 0) return;
    // The browser settles the selection after the button is released; a double click may become a triple one.
    const wait = e.detail === 2 ? THIRD_CLICK : 0;
    this.timer = setTimeout(() => this.#selected(), wait);
  }

  #selected() {
    const { surface } = this;
    const words = surface.selection();
    if (!words) {
      if (surface.selectedKey) {
        surface.setSelected(null);
        surface.events.selected(null);
      }
      return;
    }
    if (!this.atOnce) return;
    surface.clearSelection();
    surface.events.marked(words.start, words.end);
  }

  #end() {
    this.drag?.line?.remove();
    this.drag = null;
  }
}

/** @param {Element|null} target */
function keyOf(target) {
  const marked = target?.closest('[data-key]');
  return marked instanceof HTMLElement || marked instanceof SVGElement ? marked.dataset.key ?? null : null;
}
