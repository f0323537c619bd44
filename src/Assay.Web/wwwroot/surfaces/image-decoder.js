// @ts-check
/** The worker behind image-cache.js. */

/** Longest side of the small image. */
const SMALL = 2048;

addEventListener('message', async ({ data: { id, file, width, height, done } }) => {
  // Freeing 160 MB takes a while, too.
  for (const image of done ?? []) image.close();
  if (!file) return;
  try {
    const full = await read(file, width, height);
    const scale = SMALL / Math.max(full.width, full.height);
    const small = scale < 1
      ? await createImageBitmap(full, { resizeWidth: Math.max(1, Math.round(full.width * scale)), resizeHeight: Math.max(1, Math.round(full.height * scale)), resizeQuality: 'high' })
      : undefined;
    postMessage({ id, full, small }, { transfer: small ? [full, small] : [full] });
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
