import { describe, expect, it } from 'vitest';
import { findKnownConsole, knownConsoles } from '@/utils/conversation/calibration/known-consoles';
import {
  isCalibratedUrl,
  isPlausiblePlace,
  readCalibrationId,
  readMatchPattern,
  readOriginPattern,
  readShopKey,
  readSiteKey,
} from '@/utils/conversation/calibration/site';
import { platformPresets } from '@/utils/policy/platform-presets';
import { samplePlainshop } from '../../../support/calibration-samples';

const at = (host: string, pathPrefix = '/') => ({ ...samplePlainshop, host, pathPrefix });

describe('the place of a calibration', () => {
  it('is its host and what its path begins with', () => {
    const place = at('kefu.a.example', '/chat');
    expect(isCalibratedUrl(place, new URL('https://kefu.a.example/chat/1?x'))).toBe(true);
    expect(isCalibratedUrl(place, new URL('https://kefu.a.example/orders'))).toBe(false);
    expect(isCalibratedUrl(place, new URL('https://kefu.a.example.evil.example/chat'))).toBe(false);
  });

  it('may be every host below one', () => {
    const place = at('*.vip.com');
    expect(isCalibratedUrl(place, new URL('https://vis.vip.com/im'))).toBe(true);
    expect(isCalibratedUrl(place, new URL('https://evilvip.com/im'))).toBe(false);
  });

  it('asks the browser for exactly its host, without the port that browsers do not grant', () => {
    expect(readOriginPattern(at('kefu.a.example'))).toBe('https://kefu.a.example/*');
    expect(readOriginPattern(at('kefu.a.example:8443'))).toBe('https://kefu.a.example/*');
    expect(readOriginPattern(at('localhost:3000'))).toBe('http://localhost/*');
    expect(readOriginPattern(at('*.vip.com'))).toBe('https://*.vip.com/*');
  });

  it('starts on its own pages only; where the parts stand in a frame, in every page of the host', () => {
    expect(readMatchPattern(at('kefu.a.example', '/chat'))).toBe('https://kefu.a.example/chat*');
    expect(readMatchPattern(at('kefu.a.example', ''))).toBe('https://kefu.a.example/*');
    expect(readMatchPattern({ ...at('kefu.a.example', '/chat'), frame: ['iframe'] })).toBe('https://kefu.a.example/*');
  });

  it.each([
    '*.com',
    'com',
    '*',
    'https://a.example',
    'a.example/chat',
    'a.example:port',
    '<all_urls>',
    '',
    'A.example',
  ])('is refused for %s', (host) => {
    expect(isPlausiblePlace(at(host))).toBe(false);
  });

  it.each(['a.example', '*.a.example', 'a.example:8443', 'localhost', 'localhost:3000', '127.0.0.1:8080'])(
    'is taken for %s',
    (host) => {
      expect(isPlausiblePlace(at(host))).toBe(true);
    },
  );

  it('is refused for a path with a wild card in it', () => {
    expect(isPlausiblePlace(at('a.example', '/*'))).toBe(false);
    expect(isPlausiblePlace(at('a.example', 'chat'))).toBe(false);
    expect(isPlausiblePlace(at('a.example', ''))).toBe(true);
  });
});

describe('two consoles without a name of their own', () => {
  const one = at('kefu.a.example');
  const other = at('kefu.b.example');

  it('share no switch and no customer, whatever their pages call the shop', () => {
    expect(readSiteKey(one)).not.toBe(readSiteKey(other));
    expect(readCalibrationId(one)).not.toBe(readCalibrationId(other));
    expect(readShopKey(one, '旗舰店')).toBe('kefu.a.example 旗舰店');
    expect(readShopKey(other, '旗舰店')).toBe('kefu.b.example 旗舰店');
    expect(readShopKey(one, '')).toBe('kefu.a.example');
  });

  it('differ from a named one, whose shop stays as its page shows it', () => {
    const named = { ...one, console: 'vipshop' as const };
    expect(readSiteKey(named)).toBe('vipshop');
    expect(readShopKey(named, '旗舰店')).toBe('旗舰店');
  });
});

describe('consoles that are known by name', () => {
  it('are found by their host, Vipshop on any host of its own', () => {
    expect(findKnownConsole('vis.vip.com')?.console).toBe('vipshop');
    expect(findKnownConsole('im-kefu.vip.com')?.console).toBe('vipshop');
    expect(findKnownConsole('notvip.com')).toBeUndefined();
    expect(findKnownConsole('walle.xiaohongshu.com')?.console).toBe('xiaohongshu');
  });

  it.each(knownConsoles)('$console begins at an address of its own', ({ console, hosts, url }) => {
    expect(findKnownConsole(new URL(url).host)?.console).toBe(console);
    expect(hosts.every((host) => isPlausiblePlace({ host, pathPrefix: '/' }))).toBe(true);
  });

  it('have limits: a house target where nothing is known', () => {
    expect(platformPresets.vipshop.rules.clocks[0]).toMatchObject({ origin: 'house', limitSeconds: 15 });
    for (const id of ['1688', 'other'] as const) {
      expect(platformPresets[id].confidence).toBe('none');
      expect(platformPresets[id].rules.clocks).toMatchObject([{ origin: 'house', limitSeconds: 180 }]);
    }
  });
});
