// @ts-check
import { Film } from './film.js';
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
 * Plays a recording, or a film on its stage, and shows its timeline.
 * @param {DotNet} dotnet @param {HTMLElement} host The timeline. @param {HTMLMediaElement} player
 * @param {boolean} readOnly @param {boolean} segmented @param {HTMLElement} [stage]
 */
export function create(dotnet, host, player, readOnly, segmented, stage) {
  const readout = host.parentElement?.querySelector('[data-readout]') ?? document.createElement('span');
  const timeline = new Timeline(host, {
    seek: time => { player.currentTime = time; },
    marked: (start, end) => void dotnet.invokeMethodAsync('Marked', start, end),
    changed: (key, start, end) => void dotnet.invokeMethodAsync('Trimmed', key, start, end),
    selected: key => { film?.surface.setSelected(key); void dotnet.invokeMethodAsync('Selected', key); },
  }, readOnly);
  timeline.segmented = segmented;
  const film = stage && player instanceof HTMLVideoElement ? new Film(stage, player, {
    drawn: (kind, points, moment) => void dotnet.invokeMethodAsync('Drawn', kind, JSON.stringify(points), moment, Math.round(timeline.duration * 1000)),
    changed: (key, points, moment) => void dotnet.invokeMethodAsync('Changed', key, JSON.stringify(points), moment),
    selected: key => { timeline.setSelected(key); void dotnet.invokeMethodAsync('Selected', key); },
    shown: () => tell(),
  }, readOnly) : null;
  const ending = new AbortController();
  let frame = 0;
  let wanted = '';
  let address = '';
  let loops = false;
  let reversing = 0;

  const now = () => film && player.paused ? film.frame : player.currentTime;
  const tell = () => {
    const segment = timeline.selected;
    if (loops && segment && !player.paused && player.currentTime >= segment.end) player.currentTime = segment.start;
    timeline.setTime(now());
    readout.textContent = `${exact(now())} / ${exact(timeline.duration)}${player.playbackRate === 1 ? '' : `  ×${player.playbackRate}`}`;
  };
  const follow = () => {
    tell();
    frame = player.paused && !reversing ? 0 : requestAnimationFrame(follow);
  };
  const run = () => { if (!frame) frame = requestAnimationFrame(follow); };
  for (const type of ['play', 'pause', 'seeked', 'ratechange', 'loadedmetadata']) player.addEventListener(type, () => { tell(); run(); }, { signal: ending.signal });

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
        film?.load();
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
    setTracks: (/** @type {string} */ tracks) => film?.setTracks(JSON.parse(tracks)),
    setTool: (/** @type {string} */ name) => film?.surface.setTool(name),
    setPen: (/** @type {string} */ color) => film?.surface.setPen({ color }),
    fit: () => film?.surface.zoom('fit'),
    setSelected(/** @type {string|null} */ key, /** @type {boolean} */ reveal) {
      timeline.setSelected(key, reveal);
      film?.surface.setSelected(key, reveal);
    },
    time: now,
    /** Milliseconds of the frame that is shown. */
    moment: () => film?.moment ?? 0,
    /** @param {number} time */
    seek(time) { player.currentTime = time; },
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
    step: (/** @type {number} */ direction) => film?.step(direction),
    zoom: (/** @type {number} */ factor) => timeline.zoom(factor),
    dispose() {
      stop();
      cancelAnimationFrame(frame);
      ending.abort();
      film?.dispose();
      timeline.dispose();
      player.removeAttribute('src');
      URL.revokeObjectURL(address);
    },
  };
}

/** Done when the player knows how long its file is. @param {HTMLMediaElement} player */
async function metadata(player) {
  if (player.readyState < 1) await heard(player, 'loadedmetadata');
  if (Number.isFinite(player.duration)) return;
  // What was recorded in pieces does not say how long it is; looking for its end finds out.
  player.currentTime = Number.MAX_SAFE_INTEGER;
  while (!Number.isFinite(player.duration)) await heard(player, 'durationchange');
  player.currentTime = 0;
}

/** @param {HTMLMediaElement} player @param {string} event @returns {Promise<void>} */
function heard(player, event) {
  return new Promise((resolve, reject) => {
    player.addEventListener(event, () => resolve(), { once: true });
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
  const whole = Math.round(seconds * 1000);
  return `${String(Math.floor(whole / 60_000)).padStart(2, '0')}:${String(Math.floor(whole / 1000) % 60).padStart(2, '0')}.${String(whole % 1000).padStart(3, '0')}`;
}
