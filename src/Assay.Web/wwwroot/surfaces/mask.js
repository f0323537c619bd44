// @ts-check
/**
 * @typedef {{value: number, points: number[][]}} Region A polygon, and what its pixels become: 1 to 255.
 */

/** Rows that are compressed at once. */
const ROWS = 256;

/**
 * A picture of the same size in which every pixel is the number of the region that covers its middle, the last one where
 * several do, and 0 where none does: a PNG of 8 bits a pixel.
 * @param {Region[]} regions @param {number} width @param {number} height @returns {Promise<Blob>}
 */
export async function maskOf(regions, width, height) {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  const deflate = new CompressionStream('deflate');
  const compressed = new Response(deflate.readable).arrayBuffer();
  const writer = deflate.writable.getWriter();
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top);
    // Each row begins with the filter that it went through: none.
    const part = new Uint8Array(rows * (width + 1));
    for (const region of regions) for (let row = 0; row < rows; row++) fill(part, (row * (width + 1)) + 1, width, region, top + row + 0.5);
    await writer.write(part);
  }
  await writer.close();
  const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
  return new Blob([signature, ...chunk('IHDR', header.buffer), ...chunk('IDAT', await compressed), ...chunk('IEND', new ArrayBuffer(0))], { type: 'image/png' });
}

/** Fills what of a row lies inside, by the even-odd rule. @param {Uint8Array} part @param {number} from @param {number} width @param {Region} region @param {number} y */
function fill(part, from, width, { value, points }, y) {
  /** @type {number[]} */
  const crossings = [];
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[x1, y1], [x2, y2]] = [points[j], points[i]];
    if ((y1 <= y) !== (y2 <= y)) crossings.push(x1 + (((y - y1) / (y2 - y1)) * (x2 - x1)));
  }
  crossings.sort((a, b) => a - b);
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const [left, right] = [Math.max(0, Math.ceil(crossings[k] - 0.5)), Math.min(width, Math.ceil(crossings[k + 1] - 0.5))];
    if (right > left) part.fill(value, from + left, from + right);
  }
}

/** @param {string} name @param {ArrayBuffer} data */
function chunk(name, data) {
  const body = new Uint8Array(4 + data.byteLength);
  for (let i = 0; i < 4; i++) body[i] = name.charCodeAt(i);
  body.set(new Uint8Array(data), 4);
  return [bigEndian(data.byteLength), body, bigEndian(crc(body))];
}

/** @param {number} value */
function bigEndian(value) {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return view.buffer;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @param {Uint8Array} data */
function crc(data) {
  let c = 0xffffffff;
  for (const byte of data) c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
