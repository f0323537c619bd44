// @ts-check
import { handles, hasVertices } from './geometry.js';

/**
 * @typedef {import('./shapes.js').Shape} Shape
 * @typedef {import('./viewport.js').Viewport} Viewport
 * @typedef {{opacity: number, fill: number, names: boolean, selected?: boolean, hovered?: boolean}} Look
 */

const HANDLE = 8;
const FONT = '12px system-ui, sans-serif';

/** Paths stay valid as long as a shape's points do. @type {WeakMap<number[][], Path2D>} */
const paths = new WeakMap();

/** @param {Shape} shape */
export function pathOf(shape) {
  const known = paths.get(shape.points);
  if (known) return known;
  const path = new Path2D();
  const [[x, y]] = shape.points;
  if (shape.kind === 'circle') path.arc(x, y, shape.points[1][0], 0, 2 * Math.PI);
  else if (shape.kind === 'bndbox') path.rect(x, y, shape.points[1][0] - x, shape.points[1][1] - y);
  else if (shape.kind !== 'point') {
    path.moveTo(x, y);
    for (let i = 1; i < shape.points.length; i++) path.lineTo(shape.points[i][0], shape.points[i][1]);
    if (shape.kind === 'polygon') path.closePath();
  }
  paths.set(shape.points, path);
  return path;
}

/**
 * Draws a shape. The context is in screen units.
 * @param {CanvasRenderingContext2D} ctx @param {Viewport} view @param {Shape} shape @param {Look} look
 */
export function drawShape(ctx, view, shape, look) {
  const width = look.selected ? 3 : 2;
  ctx.globalAlpha = look.opacity;
  if (shape.kind === 'point') drawPoint(ctx, view, shape, look);
  else {
    ctx.save();
    ctx.translate(view.x, view.y);
    ctx.scale(view.scale, view.scale);
    if (shape.kind === 'bndbox' || shape.kind === 'polygon' || shape.kind === 'circle') {
      // What the pointer is on is drawn once more, over itself.
      ctx.globalAlpha = look.opacity * Math.min(1, look.fill * (look.hovered ? 0.8 : 1));
      ctx.fillStyle = shape.color;
      if (shape.kind === 'bndbox') ctx.fillRect(...boxOf(shape.points));
      else ctx.fill(pathOf(shape), 'evenodd');
      ctx.globalAlpha = look.opacity;
    }
    ctx.lineJoin = shape.kind === 'bndbox' ? 'miter' : 'round';
    if (shape.kind === 'dashed') ctx.setLineDash([8 / view.scale, 6 / view.scale]);
    else if (shape.faint) ctx.setLineDash([3 / view.scale, 4 / view.scale]);
    // A dark seam keeps the line visible on a ground of its own colour.
    ctx.strokeStyle = 'rgba(0, 0, 0, 0.35)';
    ctx.lineWidth = (width + 1.5) / view.scale;
    strokeShape(ctx, shape);
    ctx.strokeStyle = shape.color;
    ctx.lineWidth = width / view.scale;
    strokeShape(ctx, shape);
    ctx.restore();
  }
  if (look.names || look.selected || look.hovered) drawName(ctx, view, shape);
  if (look.selected) drawHandles(ctx, view, shape);
  ctx.globalAlpha = 1;
}

/** @param {number[][]} points @returns {[number, number, number, number]} */
const boxOf = ([[x1, y1], [x2, y2]]) => [x1, y1, x2 - x1, y2 - y1];

/** Without a graphics card, a canvas draws boxes with pointed corners several times as fast as paths. @param {CanvasRenderingContext2D} ctx @param {Shape} shape */
function strokeShape(ctx, shape) {
  if (shape.kind === 'bndbox') ctx.strokeRect(...boxOf(shape.points));
  else ctx.stroke(pathOf(shape));
}

/** @param {CanvasRenderingContext2D} ctx @param {Viewport} view @param {Shape} shape @param {Look} look */
function drawPoint(ctx, view, shape, look) {
  const [x, y] = view.toScreen(shape.points[0][0], shape.points[0][1]);
  ctx.beginPath();
  ctx.arc(x, y, look.selected ? 7 : 5, 0, 2 * Math.PI);
  ctx.fillStyle = shape.color;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = '#fff';
  ctx.stroke();
  ctx.lineWidth = 1;
  ctx.strokeStyle = 'rgba(0, 0, 0, 0.6)';
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {Viewport} view @param {Shape} shape */
function drawName(ctx, view, shape) {
  if (!shape.name) return;
  const [left, top] = topLeft(shape);
  const [x, y] = view.toScreen(left, top);
  ctx.font = FONT;
  const width = ctx.measureText(shape.name).width + 8;
  const at = y - 20 < 0 ? y + 4 : y - 20;
  ctx.fillStyle = shape.color;
  ctx.fillRect(x - 1, at, width, 18);
  ctx.fillStyle = inkOn(shape.color);
  ctx.textBaseline = 'middle';
  ctx.fillText(shape.name, x + 3, at + 9.5);
}

/** Where the name goes: above the shape's topmost left point. @param {Shape} shape */
function topLeft(shape) {
  if (shape.kind === 'circle') return [shape.points[0][0] - (shape.points[1][0] * 0.7), shape.points[0][1] - (shape.points[1][0] * 0.7)];
  if (shape.kind === 'bndbox') return shape.points[0];
  return shape.points.reduce((best, p) => p[1] < best[1] || (p[1] === best[1] && p[0] < best[0]) ? p : best);
}

/** @param {CanvasRenderingContext2D} ctx @param {Viewport} view @param {Shape} shape */
function drawHandles(ctx, view, shape) {
  if (shape.kind === 'point' || shape.locked) return;
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = shape.color;
  ctx.fillStyle = '#fff';
  for (const [hx, hy] of handles(shape.kind, shape.points)) {
    const [x, y] = view.toScreen(hx, hy);
    ctx.beginPath();
    ctx.rect(x - (HANDLE / 2), y - (HANDLE / 2), HANDLE, HANDLE);
    ctx.fill();
    ctx.stroke();
  }
  for (const { x, y } of midpoints(view, shape)) {
    ctx.beginPath();
    ctx.arc(x, y, 3, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
}

/** Middles of edges, where a vertex can be drawn out; only where there is room. @param {Viewport} view @param {Shape} shape */
export function midpoints(view, shape) {
  if (!hasVertices(shape.kind)) return [];
  const found = [];
  const edges = shape.kind === 'polygon' ? shape.points.length : shape.points.length - 1;
  for (let i = 0; i < edges; i++) {
    const a = shape.points[i];
    const b = shape.points[(i + 1) % shape.points.length];
    if (Math.hypot(a[0] - b[0], a[1] - b[1]) * view.scale < 36) continue;
    const [x, y] = view.toScreen((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
    found.push({ index: i + 1, x, y });
  }
  return found;
}

/** Black or white, whichever is read more easily on a colour. @param {string} color */
export function inkOn(color) {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})/i.exec(color)?.[1];
  if (!hex) return '#000';
  const parts = hex.length === 3 ? [...hex].map(c => c + c) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4, 6)];
  const [r, g, b] = parts.map(p => (parseInt(p, 16) / 255) ** 2.2);
  return (0.2126 * r) + (0.7152 * g) + (0.0722 * b) > 0.18 ? '#000' : '#fff';
}
