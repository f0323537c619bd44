// @ts-check
import { ImageSurface } from './image-surface.js';
import { PointerInput } from './image-pointer.js';
import { claimKeys } from './keys.js';

/**
 * A shape that is seen for a while and moves from keyframe to keyframe; milliseconds.
 * @typedef {import('./shapes.js').Shape & {start: number, end: number, frames: {at: number, points: number[][]}[]}} Track
 * @typedef {object} FilmEvents Moments are those of the frame that is shown.
 * @property {(kind: string, points: number[][], moment: number) => void} drawn
 * @property {(key: string, points: number[][], moment: number) => void} changed
 * @property {(key: string|null) => void} selected
 * @property {() => void} shown Another frame is shown.
 */

/** How far before a frame's time the frame before it is looked for, in seconds: containers write times to the millisecond. */
const BEFORE = 0.001;
/** Frames are not shorter than this, in seconds. */
const SHORTEST = 0.004;
/** A frame that was sought and is the one on the screen is not always told again. */
const PATIENCE = 80;

/** The frames of a film, with boxes that are drawn on them. The video itself is only the source of the pixels. */
export class Film {
  /** @param {HTMLElement} stage @param {HTMLVideoElement} player @param {FilmEvents} events @param {boolean} readOnly */
  constructor(stage, player, events, readOnly) {
    this.player = player;
    this.events = events;
    /** When the frame that is shown begins, in seconds, as the file says. */
    this.frame = 0;
    /** The shortest frame seen, in seconds. */
    this.shortest = Infinity;
    /** @type {Track[]} */
    this.tracks = [];
    this.stepping = Promise.resolve();
    this.ended = false;
    this.surface = new ImageSurface(stage, {
      drawn: (kind, points) => events.drawn(kind, points, this.moment),
      changed: (key, points) => events.changed(key, points, this.moment),
      selected: key => events.selected(key),
      painted: () => {},
      zoomed: percent => { stage.dataset.zoom = String(percent); },
    });
    this.surface.setPen({ readOnly });
    this.input = new PointerInput(this.surface);
    // The space bar plays here.
    this.release = claimKeys(e => e.code !== 'Space' && this.input.key(e));
    this.ending = new AbortController();
    // What is drawn belongs to the frame that is looked at.
    stage.addEventListener('pointerdown', () => player.pause(), { signal: this.ending.signal });
    player.addEventListener('seeked', () => this.surface.invalidate('image'), { signal: this.ending.signal });
    const follow = (/** @type {number} */ _, /** @type {{mediaTime: number}} */ meta) => {
      if (this.ended) return;
      const length = Math.abs(meta.mediaTime - this.frame);
      if (length >= SHORTEST && length < this.shortest) this.shortest = length;
      this.frame = meta.mediaTime;
      this.#refresh();
      player.requestVideoFrameCallback(follow);
    };
    player.requestVideoFrameCallback(follow);
  }

  /** Milliseconds of the frame that is shown. */
  get moment() {
    return Math.round(this.frame * 1000);
  }

  /** Shows the film that the player has loaded. */
  load() {
    const { player, surface } = this;
    [this.frame, this.shortest, this.tracks] = [0, Infinity, []];
    // A canvas reads how large its source is from these.
    [player.width, player.height] = [player.videoWidth, player.videoHeight];
    surface.show({ full: player, reduced: [], width: player.videoWidth, height: player.videoHeight }, [], false);
  }

  /** @param {Track[]} tracks */
  setTracks(tracks) {
    this.tracks = tracks;
    this.#refresh();
  }

  /** One frame on or back, exactly. @param {number} direction */
  step(direction) {
    this.player.pause();
    this.stepping = this.stepping.then(() => direction > 0 ? this.#next() : this.#seek(this.frame - BEFORE));
  }

  dispose() {
    this.ended = true;
    this.release();
    this.ending.abort();
    this.input.dispose();
    this.surface.dispose();
  }

  /** The length of a frame is not known before the next one is seen: farther and farther ahead, but never past one. */
  async #next() {
    const from = this.frame;
    let ahead = this.shortest < Infinity ? this.shortest : SHORTEST;
    for (let last = false; this.frame === from && !last; ahead *= 1.5) {
      last = from + ahead >= this.player.duration;
      await this.#seek(last ? this.player.duration : from + ahead + (BEFORE / 2));
    }
  }

  /** Done when the frame of a time is shown. @param {number} time @returns {Promise<void>} */
  #seek(time) {
    const { player } = this;
    return new Promise(done => {
      player.requestVideoFrameCallback(() => done());
      player.addEventListener('seeked', () => setTimeout(done, PATIENCE), { once: true });
      player.currentTime = Math.max(0, time);
    });
  }

  #refresh() {
    const { surface, moment } = this;
    const seen = this.tracks.filter(t => t.start <= moment && moment <= t.end);
    surface.shapes.reset(seen.map(t => ({ ...t, points: placeAt(t.frames, moment) })), surface.size);
    surface.invalidate('image', 'shapes', 'active');
    this.events.shown();
  }
}

/** Where a track is at a moment: evenly between two keyframes. @param {Track['frames']} frames @param {number} moment */
function placeAt(frames, moment) {
  const next = frames.findIndex(f => f.at > moment);
  const before = frames[Math.max(0, (next < 0 ? frames.length : next) - 1)];
  if (next <= 0) return before.points;
  const share = (moment - before.at) / (frames[next].at - before.at);
  return before.points.map((p, i) => p.map((v, j) => v + (share * (frames[next].points[i][j] - v))));
}
