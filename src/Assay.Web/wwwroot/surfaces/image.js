// @ts-check
import { ImageCache } from './image-cache.js';
import { ImageSurface } from './image-surface.js';
import { PointerInput } from './image-pointer.js';
import { claimKeys } from './keys.js';
import { maskOf } from './mask.js';
import { unpack } from './packed-shapes.js';

/** @typedef {{invokeMethodAsync: (method: string, ...args: unknown[]) => Promise<unknown>}} DotNet */

const cache = new ImageCache();

/** @param {string} sources JSON of the next images, the nearest first: {@link import('./image-cache.js').Source}[]. */
export function expect(sources) {
  cache.expect(JSON.parse(sources));
}

/** @param {DotNet} dotnet @param {HTMLElement} host @param {boolean} readOnly */
export function create(dotnet, host, readOnly) {
  let told = 0;
  const surface = new ImageSurface(host, {
    drawn: (kind, points) => void dotnet.invokeMethodAsync('Drawn', kind, JSON.stringify(points)),
    changed: (key, points) => void dotnet.invokeMethodAsync('Changed', key, JSON.stringify(points)),
    selected: key => void dotnet.invokeMethodAsync('Selected', key),
    painted: (key, rings) => void dotnet.invokeMethodAsync('Painted', key, JSON.stringify(rings)),
    zoomed: percent => {
      if (percent !== told) zoomLabel(host, told = percent);
    },
  });
  surface.setPen({ readOnly });
  const input = new PointerInput(surface);
  const release = claimKeys(e => input.key(e));
  let wanted = '';

  return {
    /**
     * Shows another image. Answers its size as [width, height]; nothing when it cannot be read, and 0 × 0 when meanwhile
     * yet another was asked for.
     * @param {string} sourceJson @param {Uint8Array} numbers @param {string} words @param {boolean} keepView
     */
    async show(sourceJson, numbers, words, keepView) {
      const source = /** @type {import('./image-cache.js').Source} */ (JSON.parse(sourceJson));
      wanted = source.key;
      let picture;
      try {
        picture = await cache.picture(source);
      } catch {
        if (wanted === source.key) surface.show(null, [], false);
        return wanted === source.key ? [] : [0, 0];
      }
      if (wanted !== source.key) return [0, 0];
      surface.show(picture, unpack(numbers, words), keepView);
      // Drawn now, not with the next frame: the old image goes when the new one is there.
      surface.draw();
      return [picture.width, picture.height];
    },
    put: (/** @type {Uint8Array} */ numbers, /** @type {string} */ words) => surface.apply({ put: unpack(numbers, words) }),
    apply: (/** @type {string} */ changes) => surface.apply(JSON.parse(changes)),
    setTool: (/** @type {string} */ name) => surface.setTool(name),
    setPen: (/** @type {string} */ color, /** @type {number} */ size) => surface.setPen({ color, size }),
    /** @param {number} opacity @param {number} fill @param {boolean} names @param {number} brightness @param {number} contrast */
    setLook: (opacity, fill, names, brightness, contrast) => surface.setLook({ opacity, fill, names, brightness, contrast }),
    setSelected: (/** @type {string|null} */ key, /** @type {boolean} */ reveal) => surface.setSelected(key, reveal),
    zoom: (/** @type {'in'|'out'|'fit'|'actual'} */ how) => surface.zoom(how),
    /** @param {string} regions JSON of {@link import('./mask.js').Region}[]. @param {string} name Of the file. */
    async saveMask(regions, name) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await maskOf(JSON.parse(regions), surface.size.width, surface.size.height));
      link.download = name;
      link.click();
      // The button that was pressed would take the next Enter for itself.
      host.focus();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    dispose() {
      release();
      input.dispose();
      surface.dispose();
    },
    /** For tests and measurements. */
    surface,
  };
}

/** @param {HTMLElement} host @param {number} percent */
function zoomLabel(host, percent) {
  host.dataset.zoom = String(percent);
}
