import { describe, expect, it } from 'vitest';
import { detail } from '../testing/details';
import { sidecarLines } from './sidecars';

describe('where facts come from', () => {
  const words = ['title', 'description'] as const;

  it('says nothing of what the file or a person says', () => {
    expect(sidecarLines(detail(1, { title: 'Oma' }), words)).toEqual([]);
  });

  it('names the sidecar that tells all that is shown', () => {
    const asset = detail(1, { title: 'Oma', sidecars: { title: 'IMG_1.xmp' } });
    expect(sidecarLines(asset, words)).toEqual(['From the sidecar IMG_1.xmp']);
  });

  it('tells which fact is meant where the others come from elsewhere', () => {
    const one = detail(1, { title: 'Oma', description: 'in the garden', sidecars: { title: 'a.xmp' } });
    expect(sidecarLines(one, words)).toEqual(['Title from the sidecar a.xmp']);
    const two = detail(1, { title: 'Oma', description: 'in the garden', sidecars: { title: 'a.xmp', description: 'a.json' } });
    expect(sidecarLines(two, words)).toEqual(['Title from the sidecar a.xmp', 'Description from the sidecar a.json']);
  });

  it('takes latitude and longitude for one', () => {
    const asset = detail(1, {
      latitude: 1,
      longitude: 2,
      sidecars: { latitude: 'a.json', longitude: 'a.json' },
    });
    expect(sidecarLines(asset, ['latitude', 'longitude'])).toEqual(['From the sidecar a.json']);
  });
});
