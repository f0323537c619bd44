// @ts-check
/** The worker behind image-cache.js. */

/** Longest sides of reduced images, each made of the one before. */
const REDUCED = [2048, 1024];

/** Images at full size, until somebody looks so closely: a page that holds them pays for each that comes and goes. @type {Map<number, ImageBitmap>} */
const kept = new Map();

addEventListener('message', async ({ data: { id, file, width, height, take, done, forget } }) => {
  // Freeing 160 MB takes a while, too.
  for (const image of done ?? []) image.close();
  kept.get(forget)?.close();
  kept.delete(forget);
  if (take) {
    const full = kept.get(take);
    kept.delete(take);
    postMessage({ id, full }, { transfer: full ? [full] : [] });
  }
  if (!file) return;
  try {
    const full = await read(file, width, height);
    const size = { width: full.width, height: full.height };
    const reduced = [];
    for (const longest of REDUCED) {
      const scale = longest / Math.max(full.width, full.height);
      if (scale >= 1) continue;
      const [resizeWidth, resizeHeight] = [full.width, full.height].map(side => Math.max(1, Math.round(side * scale)));
      reduced.unshift(await createImageBitmap(reduced[0] ?? full, { resizeWidth, resizeHeight, resizeQuality: 'high' }));
    }
    if (reduced.length > 0) {
      kept.set(id, full);
      postMessage({ id, size, reduced }, { transfer: reduced });
    } else postMessage({ id, size, full, reduced }, { transfer: [full] });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});

/**
 * Cameras note how they were held. Labels refer to the size the server read, turned or not.
 * @param {Blob|ImageBitmap} file @param {number} [width] @param {number} [height]
 */
async function read(file, width, height) {
  if (file instanceof ImageBitmap) return file;
  const upright = await createImageBitmap(file, { imageOrientation: 'from-image' });
  if (!width || !height || width === height || upright.width !== height || upright.height !== width) return upright;
  upright.close();
  return createImageBitmap(file, { imageOrientation: 'none' });
}
