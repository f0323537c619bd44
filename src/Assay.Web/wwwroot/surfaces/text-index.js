// @ts-check
/** Places in a text: labels count Unicode code points, the browser counts UTF-16 units. */
export class TextIndex {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    /** Code points before each unit; only where the two counts differ. @type {Uint32Array|null} */
    this.points = null;
    /** Unit of each code point. @type {Uint32Array|null} */
    this.units = null;
    this.length = text.length;
    if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return;
    this.points = new Uint32Array(text.length + 1);
    this.units = new Uint32Array(text.length + 1);
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      this.points[i] = count;
      this.units[count] = i;
      const pair = i + 1 < text.length && /** @type {number} */ (text.codePointAt(i)) > 0xffff;
      if (pair) this.points[++i] = count;
      count++;
    }
    this.points[text.length] = count;
    this.units[count] = text.length;
    this.length = count;
  }

  /** @param {number} unit */
  toPoint(unit) {
    return this.points ? this.points[unit] : unit;
  }

  /** @param {number} point */
  toUnit(point) {
    const at = Math.min(Math.max(point, 0), this.length);
    return this.units ? this.units[at] : at;
  }

  /** The part without white space at its ends, in code points; null if nothing is left. @param {number} from @param {number} to Units. */
  trimmed(from, to) {
    while (from < to && /\s/.test(this.text[from])) from++;
    while (to > from && /\s/.test(this.text[to - 1])) to--;
    return from < to ? { start: this.toPoint(from), end: this.toPoint(to) } : null;
  }

  /**
   * The next place to put an end of a span, one step on: a character as people see it, or a word.
   * @param {number} point @param {1|-1} direction @param {'grapheme'|'word'} unit
   */
  step(point, direction, unit) {
    const at = this.toUnit(point);
    // A window around the place is enough, and quick in a long text.
    const from = Math.max(0, at - 200);
    const window = this.text.slice(from, at + 200);
    const edges = [...new Intl.Segmenter(undefined, { granularity: unit }).segment(window)]
      .flatMap(s => unit === 'word' && !s.isWordLike ? [] : unit === 'word' ? [s.index, s.index + s.segment.length] : [s.index + s.segment.length, s.index])
      .map(i => i + from);
    const next = direction > 0 ? Math.min(...edges.filter(e => e > at)) : Math.max(...edges.filter(e => e < at));
    return Number.isFinite(next) ? this.toPoint(next) : direction > 0 ? this.length : 0;
  }
}
