import { circleRing, moved, rectangleRing } from './geometry.js';
import { distance } from '../analysis/distance.js';
import type { Language } from '../language.js';
import type { Drawn, LonLat, Rule, Shape } from './drawing.js';

/** What a person draws with. */
export type Tool = 'polygon' | 'rectangle' | 'circle' | 'areas';

/** Drawing on one map as it is now. Every step gives another one. */
export interface DrawSession {
  /** In which words are on the map and said of it. */
  readonly language: Language;
  readonly drawn: Drawn;
  /** Which shape is worked on: 0 or 1; of one that is not there yet, the number of shapes. */
  readonly active: number;
  /** What is drawn with; `undefined` when nothing is being drawn. */
  readonly tool: Tool | undefined;
  /** Corners placed so far of what is being drawn, `[lon, lat]`. */
  readonly draft: readonly LonLat[];
  /** What was drawn before, the newest last, and what was undone. */
  readonly past: readonly Drawn[];
  readonly future: readonly Drawn[];
  /** Indexes of the areas that count in each shape, once that is known. */
  readonly counted: readonly (readonly number[])[];
}

/** A corner of a polygon. */
export interface Corner { readonly polygon: number; readonly ring: number; readonly index: number }

/** Most steps that can be undone. */
const STEPS = 50;

/** Drawing that starts with what is there. */
export function startSession(language: Language, drawn: Drawn = { shapes: [], rule: 'label' }): DrawSession {
  return { language, drawn, active: 0, tool: undefined, draft: [], past: [], future: [], counted: [] };
}

/** The shape that is worked on. */
export function activeShape({ drawn, active }: DrawSession): Shape | undefined {
  return drawn.shapes[active];
}

/** Takes a tool in hand, or puts it down. What was half drawn is gone. */
export function take(session: DrawSession, tool: Tool | undefined): DrawSession {
  return { ...session, tool, draft: [] };
}

/** Works on another shape. */
export function turnTo(session: DrawSession, active: number): DrawSession {
  return { ...take(session, undefined), active: Math.min(active, session.drawn.shapes.length) };
}

/** Replaces the shape that is worked on, and puts the tool down unless areas are being picked. */
export function setShape(session: DrawSession, shape: Shape): DrawSession {
  const shapes = session.drawn.shapes.toSpliced(session.active, 1, tidy(shape));
  return commit({ ...session, tool: session.tool === 'areas' ? 'areas' : undefined, draft: [] }, { ...session.drawn, shapes });
}

/** Takes away the shape that is worked on. */
export function removeShape(session: DrawSession): DrawSession {
  if (!activeShape(session)) return take(session, undefined);
  const shapes = session.drawn.shapes.toSpliced(session.active, 1);
  return commit({ ...take(session, undefined), active: Math.max(0, Math.min(session.active, shapes.length - 1)) }, { ...session.drawn, shapes });
}

/** Sets which areas count. */
export function setRule(session: DrawSession, rule: Rule): DrawSession {
  return rule === session.drawn.rule ? session : commit(session, { ...session.drawn, rule });
}

/** Replaces everything that is drawn, as after opening a file. */
export function setDrawn(session: DrawSession, drawn: Drawn): DrawSession {
  return commit({ ...take(session, undefined), active: 0 }, { ...drawn, shapes: drawn.shapes.map(tidy) });
}

/**
 * Places a corner. The second one of a rectangle is opposite to the first; of a circle the first is the centre, the second
 * on its edge. A polygon goes on until `closeDraft`.
 */
export function placeCorner(session: DrawSession, at: LonLat): DrawSession {
  const draft = [...session.draft, at];
  const [first] = draft;
  if (session.tool === 'polygon' || draft.length === 1) return { ...session, draft };
  const shape = draftShape({ ...session, draft: [first!] }, at);
  return shape ? setShape(session, shape) : session;
}

/** Ends a polygon, when it has three corners. */
export function closeDraft(session: DrawSession): DrawSession {
  const { draft } = session;
  return session.tool === 'polygon' && draft.length >= 3 ? setShape(session, { kind: 'polygon', polygons: [[[...draft]]] }) : session;
}

/** What would be there if the next corner were placed here; `undefined` while it has no surface. */
export function draftShape({ tool, draft }: Pick<DrawSession, 'tool' | 'draft'>, at: LonLat): Shape | undefined {
  const [first] = draft;
  if (!first || tool === 'areas' || !tool) return undefined;
  if (tool === 'circle') {
    const metres = Math.round(distance(...first, ...at));
    return metres < 1 ? undefined : { kind: 'circle', center: first, metres: Math.min(metres, 1e6) };
  }
  if (tool === 'rectangle') return first[0] === at[0] || first[1] === at[1] ? undefined : { kind: 'polygon', polygons: [[rectangleRing(first, at)]] };
  return draft.length < 2 ? undefined : { kind: 'polygon', polygons: [[[...draft, at]]] };
}

/** Takes an area in, or out when it was in. */
export function toggleArea(session: DrawSession, code: string): DrawSession {
  const shape = activeShape(session);
  const codes = shape?.kind === 'areas' ? shape.codes : [];
  return setShape(session, { kind: 'areas', codes: codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code] });
}

/** Moves one corner of a polygon. */
export function moveCorner(session: DrawSession, corner: Corner, to: LonLat): DrawSession {
  return editRing(session, corner, (ring) => ring.with(corner.index, to));
}

/** Adds a corner before one. */
export function addCorner(session: DrawSession, corner: Corner, at: LonLat): DrawSession {
  return editRing(session, corner, (ring) => ring.toSpliced(corner.index, 0, at));
}

/** Takes a corner out; a ring keeps three. */
export function removeCorner(session: DrawSession, corner: Corner): DrawSession {
  return editRing(session, corner, (ring) => (ring.length > 3 ? ring.toSpliced(corner.index, 1) : ring));
}

/** Moves the whole shape by degrees. */
export function moveShape(session: DrawSession, by: LonLat): DrawSession {
  const shape = activeShape(session);
  return shape ? setShape(session, moved(shape, by)) : session;
}

/** Steps back: first over the corners of what is being drawn, then over what was drawn. */
export function undo(session: DrawSession): DrawSession {
  if (session.draft.length > 0) return { ...session, draft: session.draft.slice(0, -1) };
  const before = session.past.at(-1);
  if (!before) return session;
  return within({ ...session, drawn: before, past: session.past.slice(0, -1), future: [...session.future, session.drawn] });
}

/** Does again what was undone last. */
export function redo(session: DrawSession): DrawSession {
  const next = session.future.at(-1);
  if (!next) return session;
  return within({ ...session, drawn: next, past: [...session.past, session.drawn], future: session.future.slice(0, -1) });
}

/** The middle of a shape that has one. */
export function middleOf(shape: Shape): LonLat | undefined {
  if (shape.kind === 'areas') return undefined;
  if (shape.kind === 'circle') return shape.center;
  const [ring] = shape.polygons[0]!;
  return [0, 1].map((axis) => ring!.reduce((sum, point) => sum + point[axis]!, 0) / ring!.length) as LonLat;
}

/** A place on the edge of a circle, where its radius can be taken hold of. */
export function edgeOf(shape: Extract<Shape, { kind: 'circle' }>): LonLat {
  return circleRing(shape)[0]!;
}

function commit(session: DrawSession, drawn: Drawn): DrawSession {
  return { ...session, drawn, past: [...session.past, session.drawn].slice(-STEPS), future: [] };
}

function within(session: DrawSession): DrawSession {
  return { ...session, active: Math.min(session.active, Math.max(0, session.drawn.shapes.length - 1)), draft: [] };
}

function editRing(session: DrawSession, { polygon, ring }: Corner, edit: (ring: LonLat[]) => LonLat[]): DrawSession {
  const shape = activeShape(session);
  const before = shape?.kind === 'polygon' ? shape.polygons[polygon]?.[ring] : undefined;
  if (shape?.kind !== 'polygon' || !before) return session;
  const after = edit(before);
  return after === before ? session : setShape(session, { kind: 'polygon', polygons: shape.polygons.with(polygon, shape.polygons[polygon]!.with(ring, after)) });
}

/** A tenth of a metre is finer than anybody draws, and keeps links short. */
function tidy(shape: Shape): Shape {
  const round = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
  if (shape.kind === 'circle') return { kind: 'circle', center: round(shape.center), metres: shape.metres };
  return shape.kind === 'areas' ? shape : { kind: 'polygon', polygons: shape.polygons.map((rings) => rings.map((ring) => ring.map(round))) };
}
