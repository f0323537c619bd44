// @ts-check
import { Timeline } from './timeline.js';

/** @typedef {{invokeMethodAsync: (method: string, ...args: unknown[]) => Promise<unknown>}} DotNet */

/** Pieces that the loudness of a recording is cut into. */
const PEAKS = 24_000;

/** @type {Map<string, Promise<Blob>>} */
const files = new Map();

/** Fetches the next files. @param {string} sources JSON: {key, url}[], the nearest first. */
export function expect(sources) {
  /** @type {{key: string, url: string}[]} */
  const wanted = JSON.parse(sources);
  for (const key of [...files.keys()]) if (!wanted.some(s => s.key === key)) files.delete(key);
  void wanted.reduce((before, source) => before.then(() => file(source.key, source.url)).then(() => {}, () => {}), Promise.resolve());
}

/** @param {string} key @param {string} url */
function file(key, url) {
  const known = files.get(key);
  if (known) return known;
  const fetched = fetch(url).then(answer => answer.ok ? answer.blob() : Promise.reject(new Error(String(answer.status))));
  files.set(key, fetched);
  fetched.catch(() => files.delete(key));
  return fetched;
}

/**
 * Plays a recording or a film above its timeline.
 * @param {HTMLElement} host @param {HTMLMediaElement} player @param {HTMLElement} readout @param {DotNet} dotnet @param {boolean} readOnly @param {boolean} segmented
 */
export function create(host, player, readout, dotnet, readOnly, segmented) {
  const timeline = new Timeline(host, {
    seek: time => { player.currentTime = time; },
    marked: (start, end) => void dotnet.invokeMethodAsync('Marked', start, end),
    changed: (key, start, end) => void dotnet.invokeMethodAsync('Changed', key, start, end),
    selected: key => void dotnet.invokeMethodAsync('Selected', key),
  }, readOnly);
  timeline.segmented = segmented;
  const ending = new AbortController();
  let frame = 0;
  let wanted = '';
  let address = '';
  let loops = false;
  let reversing = 0;
  let frameLength = 1 / 25;

  const tell = () => {
    const segment = timeline.selected;
    if (loops && segment && !player.paused && player.currentTime >= segment.end) player.currentTime = segment.start;
    timeline.setTime(player.currentTime);
    readout.textContent = `${exact(player.currentTime)} / ${exact(timeline.duration)}${player.playbackRate === 1 ? '' : `  ×${player.playbackRate}`}`;
  };
  const follow = () => {
    tell();
    frame = player.paused && !reversing ? 0 : requestAnimationFrame(follow);
  };
  const run = () => { if (!frame) frame = requestAnimationFrame(follow); };
  for (const type of ['play', 'pause', 'seeked', 'ratechange', 'loadedmetadata']) player.addEventListener(type, () => { tell(); run(); }, { signal: ending.signal });
  // The length of a frame is learned while it plays.
  let last = -1;
  const learn = (/** @type {number} */ _, /** @type {{mediaTime: number}} */ meta) => {
    const step = meta.mediaTime - last;
    if (last >= 0 && step > 0.005 && step < 0.2) frameLength = Math.min(frameLength, step) > step / 1.5 ? step : frameLength;
    last = meta.mediaTime;
    /** @type {any} */ (player).requestVideoFrameCallback(learn);
  };
  if ('requestVideoFrameCallback' in player) /** @type {any} */ (player).requestVideoFrameCallback(learn);

  const stop = () => {
    clearInterval(reversing);
    reversing = 0;
    player.pause();
    player.playbackRate = 1;
  };

  return {
    /** Answers the length in seconds; 0 if the file cannot be played, −1 if meanwhile another was asked for. @param {string} key @param {string} url @param {string} segments */
    async show(key, url, segments) {
      wanted = key;
      stop();
      try {
        const blob = await file(key, url);
        if (wanted !== key) return -1;
        URL.revokeObjectURL(address);
        player.src = address = URL.createObjectURL(blob);
        const peaks = player instanceof HTMLVideoElement ? null : await loudness(blob);
        await metadata(player);
        if (wanted !== key) return -1;
        timeline.load(player.duration, peaks);
        timeline.set(JSON.parse(segments));
        timeline.setSelected(null);
        tell();
        return player.duration;
      } catch {
        return wanted === key ? 0 : -1;
      }
    },
    set: (/** @type {string} */ segments) => timeline.set(JSON.parse(segments)),
    setSelected: (/** @type {string|null} */ key, /** @type {boolean} */ reveal) => timeline.setSelected(key, reveal),
    time: () => player.currentTime,
    play() {
      if (!player.paused || reversing) stop();
      else {
        const segment = loops ? timeline.selected : undefined;
        if (segment && (player.currentTime < segment.start || player.currentTime >= segment.end)) player.currentTime = segment.start;
        void player.play();
      }
    },
    stop,
    /** Each press goes faster: 1, 1.5, 2, 3, 4 times. */
    forward() {
      clearInterval(reversing);
      reversing = 0;
      const speeds = [1, 1.5, 2, 3, 4];
      player.playbackRate = player.paused ? 1 : speeds[Math.min(speeds.indexOf(player.playbackRate) + 1, speeds.length - 1)];
      void player.play();
    },
    /** Media do not play backwards; they are stepped. */
    rewind() {
      player.pause();
      const step = reversing ? 0.4 : 0.2;
      clearInterval(reversing);
      reversing = window.setInterval(() => {
        player.currentTime = Math.max(0, player.currentTime - step);
        if (player.currentTime === 0) stop();
      }, 100);
      run();
    },
    /** @param {number} rate */
    setRate(rate) { player.playbackRate = rate; },
    /** @param {boolean} on */
    setLoop(on) { loops = on; },
    /** @param {number} count Frames. */
    step(count) {
      player.pause();
      // To the middle of a frame: its edges belong to the one before as often as not.
      const index = Math.floor((player.currentTime / frameLength) + 0.01) + count;
      player.currentTime = Math.min(Math.max(0, (index + 0.5) * frameLength), timeline.duration);
    },
    zoom: (/** @type {number} */ factor) => timeline.zoom(factor),
    dispose() {
      stop();
      cancelAnimationFrame(frame);
      ending.abort();
      timeline.dispose();
      player.removeAttribute('src');
      URL.revokeObjectURL(address);
    },
  };
}

/** @param {HTMLMediaElement} player @returns {Promise<void>} */
function metadata(player) {
  return new Promise((resolve, reject) => {
    if (player.readyState >= 1) resolve();
    player.addEventListener('loadedmetadata', () => resolve(), { once: true });
    player.addEventListener('error', () => reject(player.error), { once: true });
  });
}

/** Loudness of a recording, all channels together. @param {Blob} blob */
async function loudness(blob) {
  const context = new OfflineAudioContext(1, 1, 22_050);
  const sound = await context.decodeAudioData(await blob.arrayBuffer());
  const pieces = Math.min(PEAKS, sound.length);
  const [min, max] = [new Float32Array(pieces), new Float32Array(pieces)];
  for (let channel = 0; channel < sound.numberOfChannels; channel++) {
    const samples = sound.getChannelData(channel);
    for (let piece = 0; piece < pieces; piece++) {
      const end = Math.floor(((piece + 1) * samples.length) / pieces);
      for (let i = Math.floor((piece * samples.length) / pieces); i < end; i++) {
        if (samples[i] < min[piece]) min[piece] = samples[i];
        if (samples[i] > max[piece]) max[piece] = samples[i];
      }
    }
  }
  return { min, max };
}

/** @param {number} seconds */
function exact(seconds) {
  const whole = Math.floor(seconds);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}.${String(Math.floor((seconds - whole) * 1000)).padStart(3, '0')}`;
}
