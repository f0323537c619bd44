// @ts-check
import { inkOn } from './painter.js';
import { ARCS, LEVEL, arc, levels } from './text-layout.js';
import { TextIndex } from './text-index.js';

/**
 * @typedef {import('./text-layout.js').Span} Span
 * @typedef {import('./text-layout.js').Relation} Relation
 * @typedef {object} TextEvents
 * @property {(start: number, end: number) => void} marked Words were selected.
 * @property {(key: string, start: number, end: number) => void} resized
 * @property {(key: string|null) => void} selected
 * @property {(from: string, to: string) => void} related
 */

const SVG = 'http://www.w3.org/2000/svg';

/** Shows a text with labeled spans beneath its words and relations above them. Texts are text nodes, never markup. */
export class TextSurface {
  /** @param {HTMLElement} host @param {TextEvents} events @param {boolean} readOnly */
  constructor(host, events, readOnly) {
    this.host = host;
    this.events = events;
    this.readOnly = readOnly;
    this.index = new TextIndex('');
    /** @type {Span[]} */
    this.spans = [];
    /** @type {Relation[]} */
    this.relations = [];
    /** @type {string|null} */
    this.selectedKey = null;
    this.body = element('div', 'text-body');
    this.marks = element('div', 'text-marks');
    this.arcs = document.createElementNS(SVG, 'svg');
    this.arcs.setAttribute('class', 'text-arcs');
    this.sheet = element('div', 'text-sheet');
    this.sheet.append(this.body, this.marks, this.arcs);
    host.append(this.sheet);
    this.frame = 0;
    this.resizing = new ResizeObserver(() => this.invalidate());
    this.resizing.observe(this.sheet);
    document.fonts?.ready.then(() => this.invalidate());
  }

  /** @param {string} text @param {Span[]} spans @param {Relation[]} relations */
  show(text, spans, relations) {
    this.index = new TextIndex(text);
    this.body.textContent = text;
    this.selectedKey = null;
    this.host.scrollTop = 0;
    this.set(spans, relations);
  }

  /** @param {Span[]} spans @param {Relation[]} relations */
  set(spans, relations) {
    this.spans = spans.filter(s => s.end > s.start);
    this.relations = relations;
    this.layout();
  }

  /** @param {string|null} key @param {boolean} [reveal] */
  setSelected(key, reveal = false) {
    this.selectedKey = key;
    this.layout();
    if (reveal) this.marks.querySelector('.selected')?.scrollIntoView({ block: 'nearest' });
  }

  /** The selected words, without white space at the ends. */
  selection() {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.body)) return null;
    const node = this.body.firstChild;
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : this.index.text.length;
    return this.index.trimmed(from, to);
  }

  clearSelection() {
    document.getSelection()?.removeAllRanges();
  }

  /** Selects the next or previous word, or extends the selection by one, for those who work without a mouse. @param {1|-1} direction @param {boolean} extend */
  moveSelection(direction, extend) {
    const selection = document.getSelection();
    const node = this.body.firstChild;
    if (!selection || !node) return;
    const current = this.selection() ?? { start: 0, end: 0 };
    let { start, end } = current;
    if (extend && direction > 0) end = this.index.step(end, 1, 'word');
    else if (extend) end = Math.max(this.index.step(end, -1, 'word'), start);
    else if (direction > 0) {
      end = this.index.step(end, 1, 'word');
      // From the end of a word the next edge is the beginning of another.
      start = this.index.trimmed(this.index.toUnit(current.end), this.index.toUnit(end))?.start ?? end;
      if (start === end) end = this.index.step(start, 1, 'word');
    } else {
      start = this.index.step(start, -1, 'word');
      if (!this.index.trimmed(this.index.toUnit(start), this.index.toUnit(current.start))) start = this.index.step(start, -1, 'word');
      end = this.index.step(start, 1, 'word');
    }
    const trimmed = this.index.trimmed(this.index.toUnit(start), this.index.toUnit(end));
    if (!trimmed) return;
    selection.setBaseAndExtent(node, this.index.toUnit(trimmed.start), node, this.index.toUnit(trimmed.end));
  }

  /** Moves an end of the selected span. @param {'start'|'end'} side @param {1|-1} direction @param {'grapheme'|'word'} unit */
  extend(side, direction, unit) {
    const span = this.spans.find(s => s.key === this.selectedKey);
    if (!span || this.readOnly) return;
    const start = side === 'start' ? this.index.step(span.start, direction, unit) : span.start;
    const end = side === 'end' ? this.index.step(span.end, direction, unit) : span.end;
    if (end > start) this.resize(span.key, start, end);
  }

  /** @param {string} key @param {number} start @param {number} end */
  resize(key, start, end) {
    const before = this.spans.find(s => s.key === key);
    if (!before || (before.start === start && before.end === end)) return;
    this.spans = this.spans.map(s => s.key === key ? { ...s, start, end } : s);
    this.layout();
    this.events.resized(key, start, end);
  }

  /** The place in the text under a point of the screen, in code points. @param {number} x @param {number} y */
  pointAt(x, y) {
    const doc = /** @type {any} */ (document);
    const caret = doc.caretPositionFromPoint ? doc.caretPositionFromPoint(x, y) : doc.caretRangeFromPoint?.(x, y);
    const node = caret?.offsetNode ?? caret?.startContainer;
    return node === this.body.firstChild && node ? this.index.toPoint(caret.offset ?? caret.startOffset) : null;
  }

  invalidate() {
    if (!this.frame) this.frame = requestAnimationFrame(() => { this.frame = 0; this.layout(); });
  }

  /** Places marks where the words are now. */
  layout() {
    const level = levels(this.spans);
    const most = this.spans.length ? Math.max(...level.values()) + 1 : 0;
    this.sheet.style.setProperty('--levels', `${most * LEVEL}px`);
    this.sheet.style.setProperty('--arcs', this.relations.length ? `${ARCS}px` : '0px');
    const origin = this.sheet.getBoundingClientRect();
    /** @type {Map<string, import('./text-layout.js').Box>} */
    const heads = new Map();
    this.marks.replaceChildren(...this.spans.flatMap(span => {
      const boxes = this.#boxes(span, origin);
      if (boxes.length) heads.set(span.key, boxes[0]);
      return boxes.map((box, i) => this.#mark(span, box, level.get(span.key) ?? 0, i === 0, i === boxes.length - 1));
    }));
    this.arcs.replaceChildren(...this.relations.flatMap(relation => this.#arc(relation, heads)));
  }

  dispose() {
    cancelAnimationFrame(this.frame);
    this.resizing.disconnect();
    this.sheet.remove();
  }

  /** @param {Span} span @param {DOMRect} origin @returns {import('./text-layout.js').Box[]} */
  #boxes(span, origin) {
    const node = this.body.firstChild;
    if (!node) return [];
    const range = document.createRange();
    range.setStart(node, Math.min(this.index.toUnit(span.start), this.index.text.length));
    range.setEnd(node, Math.min(this.index.toUnit(span.end), this.index.text.length));
    return [...range.getClientRects()].filter(r => r.width > 0.5).map(r => ({ left: r.left - origin.left, top: r.top - origin.top, width: r.width, height: r.height }));
  }

  /** @param {Span} span @param {import('./text-layout.js').Box} box @param {number} level @param {boolean} first @param {boolean} last */
  #mark(span, box, level, first, last) {
    const mark = element('div', `text-mark${span.key === this.selectedKey ? ' selected' : ''}${span.faint ? ' faint' : ''}`);
    mark.dataset.key = span.key;
    mark.style.left = `${box.left}px`;
    mark.style.top = `${box.top + box.height + (level * LEVEL)}px`;
    mark.style.width = `${box.width}px`;
    mark.style.setProperty('--color', span.color);
    if (first) {
      const name = element('span', 'text-name');
      name.textContent = span.name;
      mark.append(name);
    }
    if (span.key === this.selectedKey) {
      const tint = element('div', 'text-tint');
      tint.style.height = `${box.height}px`;
      tint.style.top = `${-box.height - (level * LEVEL)}px`;
      mark.append(tint);
      if (!this.readOnly) {
        if (first) mark.append(this.#grip('start', level, box.height));
        if (last) mark.append(this.#grip('end', level, box.height));
      }
    }
    return mark;
  }

  /** @param {'start'|'end'} side @param {number} level @param {number} height */
  #grip(side, level, height) {
    const grip = element('div', `text-grip ${side}`);
    grip.dataset.side = side;
    grip.style.top = `${-height - (level * LEVEL)}px`;
    grip.style.height = `${height + 4}px`;
    return grip;
  }

  /** @param {Relation} relation @param {Map<string, import('./text-layout.js').Box>} heads */
  #arc(relation, heads) {
    const from = heads.get(relation.from);
    const to = heads.get(relation.to);
    if (!from || !to) return [];
    const { path, x, y } = arc(from, to);
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', `text-arc${relation.key === this.selectedKey ? ' selected' : ''}${relation.faint ? ' faint' : ''}`);
    group.dataset.key = relation.key;
    group.style.setProperty('--color', relation.color);
    for (const kind of ['reach', 'line']) {
      const line = document.createElementNS(SVG, 'path');
      line.setAttribute('class', kind);
      line.setAttribute('d', path);
      group.append(line);
    }
    const tip = document.createElementNS(SVG, 'path');
    const [tx, ty] = [to.left + (to.width / 2), to.top];
    tip.setAttribute('class', 'tip');
    tip.setAttribute('d', `M${tx - 4} ${ty - 7} L${tx} ${ty} L${tx + 4} ${ty - 7} Z`);
    const name = document.createElementNS(SVG, 'text');
    name.setAttribute('x', String(x));
    name.setAttribute('y', String(y + 4));
    name.textContent = relation.name;
    name.style.setProperty('--ink', inkOn(relation.color));
    group.append(tip, name);
    return [group];
  }
}

/** @param {string} tag @param {string} className */
function element(tag, className) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
