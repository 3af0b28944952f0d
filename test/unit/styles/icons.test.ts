import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iconNames } from '@/components/overlay/icon-names';

describe('the icons', () => {
  const css = readFileSync('utils/styles/icons.css', 'utf8');
  const drawn = [...css.matchAll(/\.icon\[data-icon="(\w+)"\]/g)].map(([, name]) => name);

  it('all have a shape, and every shape has its icon', () => {
    expect(new Set(drawn)).toEqual(new Set(iconNames));
  });
});
