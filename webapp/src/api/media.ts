import type { AssetTile, RenditionName } from './types';

/** Long edge of each rendition in pixels; the preview is measured by its short edge, so this is its least. */
const LONG_EDGE: Readonly<Record<RenditionName, number>> = {
  '150': 150,
  '250': 250,
  '300': 300,
  '1024': 1024,
  preview: 1440,
};
const ASCENDING: readonly RenditionName[] = ['150', '250', '300', '1024', 'preview'];

/** A rendition may be stretched this much before a person sees it. */
const TOLERANCE = 1.15;

export function originalUrl(id: number, download = false): string {
  return `/media/${id}/original${download ? '?download=1' : ''}`;
}

export function quarantineUrl(id: number): string {
  return `/media/quarantine/${id}`;
}

export function renditionUrl(tile: AssetTile, rendition: RenditionName): string {
  return `/media/${tile.id}/${rendition}?r=${tile.revision ?? 0}`;
}

/** The smallest rendition that covers a long edge of so many device pixels, else the largest there is; null if none. */
export function renditionFor(tile: AssetTile, devicePixels: number): RenditionName | null {
  const there = ASCENDING.filter((name) => tile.renditions.includes(name));
  return there.find((name) => LONG_EDGE[name] * TOLERANCE >= devicePixels) ?? there.at(-1) ?? null;
}

/** The picture for a tile shown at so many CSS pixels. */
export function tilePicture(tile: AssetTile, longEdge: number, pixelRatio: number): string | null {
  const rendition = renditionFor(tile, longEdge * Math.min(pixelRatio, 2));
  return rendition === null ? null : renditionUrl(tile, rendition);
}

/** Formats every current browser shows by itself. */
const SHOWN_BY_BROWSERS = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/svg+xml',
]);

/** The picture for the viewer: the preview; the original where there is none, or where only it moves. */
export function viewerPicture(tile: AssetTile): string | null {
  if (tile.mime === 'image/gif') {
    return originalUrl(tile.id);
  }
  const rendition = renditionFor(tile, LONG_EDGE.preview);
  if (rendition !== null) {
    return renditionUrl(tile, rendition);
  }
  // An original that the factory gave up on may be broken or huge: not a thing to hand to a browser unasked.
  return tile.problem === null && SHOWN_BY_BROWSERS.has(tile.mime) ? originalUrl(tile.id) : null;
}
