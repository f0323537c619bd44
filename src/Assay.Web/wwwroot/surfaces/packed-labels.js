// @ts-check
import { readPoints } from './packed-shapes.js';

/**
 * Writes labels as JSON, packed as Labeling/Journal/PackedLabels.cs does it.
 * @param {Uint8Array} bytes @param {string} json
 */
export function labelsOf(bytes, json) {
  /** @type {string[]} */
  const words = JSON.parse(json);
  /** @type {any[]} */
  const heads = [];
  const numbers = new Float64Array(bytes.slice().buffer);
  const labels = [];
  for (let at = 0; at < numbers.length;) {
    const [word, score, count] = numbers.subarray(at, at += 3);
    if (count < 0) {
      labels.push(words[word]);
      continue;
    }
    const { property, ...label } = heads[word] ??= JSON.parse(words[word]);
    label.property = { ...property, '@modelarts:feature': readPoints(numbers, at, count) };
    if (!isNaN(score)) label.score = score;
    labels.push(JSON.stringify(label));
    at += 2 * count;
  }
  return `[${labels.join(',')}]`;
}
