import type { AssetDetail, NamedPlace } from '../api/types';
import { tile } from './tiles';

/** What is known of a photo, for tests; what a test is about it says itself. */
export function detail(id: number, facts: Partial<AssetDetail> = {}): AssetDetail {
  return {
    ...tile(id),
    etag: `"${id}-0"`,
    sha256: 'ab'.repeat(32),
    bytes: 1,
    vaultKey: `2026/IMG_${id}.jpg`,
    source: 'upload',
    receivedAt: '2026-11-21T10:00:00Z',
    takenOffset: null,
    takenSource: null,
    takenOffsetSource: null,
    takenConfidence: null,
    latitude: null,
    longitude: null,
    altitude: null,
    zone: null,
    placeName: null,
    place: null,
    make: null,
    model: null,
    lens: null,
    iso: null,
    exposureSeconds: null,
    fNumber: null,
    focalLength: null,
    orientation: null,
    title: null,
    description: null,
    keywords: [],
    rating: null,
    grouping: null,
    encoding: null,
    music: null,
    sidecars: {},
    tags: [],
    edited: [],
    extracted: {},
    stages: [],
    ...facts,
  };
}

/** What a geocoder calls a place, for tests. */
export function named(names: Partial<NamedPlace>): NamedPlace {
  return {
    countryCode: null,
    country: null,
    state: null,
    county: null,
    city: null,
    district: null,
    road: null,
    name: 'somewhere',
    attribution: '© OpenStreetMap contributors',
    ...names,
  };
}
