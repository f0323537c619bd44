// @ts-check
/** The worker behind image-cache.js. */

/** Longest sides of reduced images, each made of the one before. */
const REDUCED = [2048, 1024];

addEventListener('message', async ({ data: { id, file, width, height, done } }) => {
  // Freeing 160 MB takes a while, too.
  for (const image of done ?? []) image.close();
  if (!file) return;
  try {
    const full = await read(file, width, height);
    const reduced = [];
    for (const longest of REDUCED) {
      const scale = longest / Math.max(full.width, full.height);
      if (scale >= 1) continue;
      const size = { resizeWidth: Math.max(1, Math.round(full.width * scale)), resizeHeight: Math.max(1, Math.round(full.height * scale)) };
      reduced.unshift(await createImageBitmap(reduced[0] ?? full, { ...size, resizeQuality: 'high' }));
    }
    postMessage({ id, full, reduced }, { transfer: [full, ...reduced] });
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
