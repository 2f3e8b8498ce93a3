import type { AssetDetail } from '../api/types';

/** `1/250 s`, `0.5 s`, `2 s`. Shorter than a third of a second is written as a fraction, as on cameras. */
export function exposureTime(seconds: number): string {
  if (seconds > 0 && seconds < 0.3) {
    return `1/${Math.round(1 / seconds)} s`;
  }
  return `${Number(seconds.toFixed(1))} s`;
}

/** `Canon EOS R6`, without saying the maker twice; null when nothing is known. */
export function cameraName(make: string | null, model: string | null): string | null {
  if (!make || !model) {
    return model ?? make;
  }
  const firstWord = make.split(/\s+/)[0] ?? make;
  return model.toLowerCase().startsWith(firstWord.toLowerCase()) ? model : `${make} ${model}`;
}

/** `1/250 s`, `f/2.8`, `35 mm`, `ISO 200`: the parts that are known. */
export function exposureParts(asset: AssetDetail): string[] {
  const parts: string[] = [];
  if (asset.exposureSeconds !== null) {
    parts.push(exposureTime(asset.exposureSeconds));
  }
  if (asset.fNumber !== null) {
    parts.push(`f/${Number(asset.fNumber.toFixed(1))}`);
  }
  if (asset.focalLength !== null) {
    parts.push(`${Number(asset.focalLength.toFixed(1))} mm`);
  }
  if (asset.iso !== null) {
    parts.push(`ISO ${asset.iso}`);
  }
  return parts;
}

/** `24.2 MP`; null for less than a tenth. */
export function megapixels(width: number, height: number): string | null {
  const millions = (width * height) / 1_000_000;
  return millions < 0.1 ? null : `${millions < 10 ? millions.toFixed(1) : Math.round(millions)} MP`;
}

/** `47.37690° N, 8.54170° E`. */
export function coordinates(latitude: number, longitude: number): string {
  const north = `${Math.abs(latitude).toFixed(5)}° ${latitude < 0 ? 'S' : 'N'}`;
  const east = `${Math.abs(longitude).toFixed(5)}° ${longitude < 0 ? 'W' : 'E'}`;
  return `${north}, ${east}`;
}
