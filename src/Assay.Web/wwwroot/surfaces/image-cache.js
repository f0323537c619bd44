// @ts-check
/**
 * An image that is ready to be drawn: reduced for views that show much of it, the smallest first, and at full size; of a
 * large one the decoder keeps that until it is asked for.
 * @typedef {{full: ImageBitmap|null, reduced: ImageBitmap[], width: number, height: number, take: () => Promise<void>, close: () => void}} Picture
 * @typedef {{key: string, url: string, width?: number, height?: number}} Source The size is the one labels refer to.
 */

/** Decodes, reduces and frees images: work on 40 megapixels that nobody should have to wait for. @type {Worker|undefined} */
let decoder;

/** So many decoded pixels are kept; what comes next beyond them is kept as a file. */
const PIXELS = 160e6;

/** Files and images, fetched and decoded ahead. */
export class ImageCache {
  constructor() {
    /** @type {Map<string, Promise<Blob>>} */
    this.files = new Map();
    /** @type {Map<string, Promise<Picture>>} */
    this.pictures = new Map();
    /** @type {Set<string>} */
    this.wanted = new Set();
    /** @type {Promise<void>} */
    this.ahead = Promise.resolve();
  }

  /** Keeps these and nothing else, and fetches them in this order. @param {Source[]} sources */
  expect(sources) {
    const wanted = this.wanted = new Set(sources.map(s => s.key));
    for (const key of this.files.keys()) if (!wanted.has(key)) this.files.delete(key);
    for (const [key, picture] of this.pictures) {
      if (wanted.has(key)) continue;
      this.pictures.delete(key);
      picture.then(p => p.close(), () => {});
    }
    let room = PIXELS;
    for (const source of sources) {
      room -= (source.width ?? 2000) * (source.height ?? 1500);
      const decode = room > 0;
      // One after the other, so that the next image is not slowed down by the tenth.
      this.ahead = this.ahead.then(() => this.#prepare(source, decode, wanted === this.wanted));
    }
  }

  /** @param {Source} source @param {boolean} decode @param {boolean} still Whether nothing else was asked for meanwhile. */
  async #prepare(source, decode, still) {
    try {
      if (still) await (decode ? this.picture(source) : this.#file(source));
    } catch {
      // Who looks at it will be told.
    }
  }

  /** @param {Source} source @returns {Promise<Picture>} */
  picture(source) {
    const known = this.pictures.get(source.key);
    if (known) return known;
    const picture = this.#file(source).then(file => decode(file, source));
    this.pictures.set(source.key, picture);
    // A failure is not kept: the next look tries again.
    picture.catch(() => { if (this.pictures.get(source.key) === picture) this.pictures.delete(source.key); });
    return picture;
  }

  dispose() {
    this.expect([]);
  }

  /** @param {Source} source */
  #file(source) {
    const known = this.files.get(source.key);
    if (known) return known;
    const file = fetch(source.url).then(answer => answer.ok ? answer.blob() : Promise.reject(new Error(String(answer.status))));
    this.files.set(source.key, file);
    file.catch(() => this.files.delete(source.key));
    return file;
  }
}

/** @param {Blob} file @param {Source} source @returns {Promise<Picture>} */
async function decode(file, source) {
  // A worker cannot read drawings.
  const drawing = file.type.includes('svg') ? await draw(file) : undefined;
  const { id, answer } = ask({ file: drawing ?? file, width: source.width, height: source.height }, drawing ? [drawing] : []);
  const { size, full, reduced } = await answer;
  return new Decoded(id, full ?? null, reduced, source.width || size.width, source.height || size.height);
}

/** @implements {Picture} */
class Decoded {
  /** @param {number} id The decoder's name for it. @param {ImageBitmap|null} full @param {ImageBitmap[]} reduced @param {number} width @param {number} height */
  constructor(id, full, reduced, width, height) {
    this.id = id;
    this.full = full;
    this.reduced = reduced;
    this.width = width;
    this.height = height;
    /** @type {Promise<void>|null} */
    this.taking = null;
    this.closed = false;
  }

  /** Has the full size brought here. */
  take() {
    return this.taking ??= ask({ take: this.id }, []).answer.then(({ full }) => {
      this.full = full ?? null;
      if (this.closed) this.close();
    });
  }

  close() {
    this.closed = true;
    const done = this.full ? [this.full, ...this.reduced] : this.reduced;
    [this.full, this.reduced] = [null, []];
    worker().postMessage({ done, forget: this.id }, done);
  }
}

/** Drawings have no pixels of their own. An <img> runs no scripts in them. @param {Blob} file */
async function draw(file) {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return await createImageBitmap(image);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** @type {Map<number, {resolve: (answer: any) => void, reject: (error: Error) => void}>} */
const asked = new Map();
let last = 0;

/** @param {object} question @param {Transferable[]} given @returns {{id: number, answer: Promise<any>}} */
function ask(question, given) {
  const id = ++last;
  const answer = new Promise((resolve, reject) => {
    asked.set(id, { resolve, reject });
    worker().postMessage({ ...question, id }, given);
  });
  return { id, answer };
}

function worker() {
  if (decoder) return decoder;
  decoder = new Worker(new URL('./image-decoder.js', import.meta.url), { type: 'module' });
  decoder.onmessage = ({ data: { id, error, ...answer } }) => {
    const { resolve, reject } = /** @type {{resolve: (answer: any) => void, reject: (error: Error) => void}} */ (asked.get(id));
    asked.delete(id);
    if (error) reject(new Error(error));
    else resolve(answer);
  };
  // It did not start, or broke down: nobody waits for it in vain, and the next image gets another.
  decoder.onerror = () => {
    decoder = undefined;
    for (const { reject } of asked.values()) reject(new Error('The image decoder stopped.'));
    asked.clear();
  };
  return decoder;
}
