import { expect, it } from 'vitest';
import { ratePassphrase } from '@/utils/privacy/rate-passphrase';

it.each(['', '1234567', 'a1B2c3d', '茉莉花'])('says that %j is too short', (passphrase) => {
  expect(ratePassphrase(passphrase)).toBe('too-short');
});

it.each([
  '12345678',
  '123456789',
  '11111111',
  '12121212',
  'Password1',
  'abcdefgh',
  '98765432',
  'Qwertyuiop',
  '暖回暖回暖回',
  'warmreply1',
])('says that %j is what everybody tries first', (passphrase) => {
  expect(ratePassphrase(passphrase)).toBe('common');
});

it.each(['k7Tz-q2m', '茉莉花3号', 'password-van-oma-77'])('takes %j', (passphrase) => {
  expect(ratePassphrase(passphrase)).toMatch(/fair|good/);
});

it.each(['茉莉花茶-3号柜台', 'river lamp onion', '雨天的蓝色铅笔'])('calls %j strong', (passphrase) => {
  expect(ratePassphrase(passphrase)).toBe('good');
});

it('rates full-width letters as the half-width ones they stand for', () => {
  expect(ratePassphrase('１２３４５６７８')).toBe('common');
});
