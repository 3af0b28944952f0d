import { expect, it } from 'vitest';
import { lockStorage } from '@/utils/storage/lock-storage';

it('keeps content scripts out of the stored settings', async () => {
  const asked: unknown[] = [];
  await lockStorage({
    setAccessLevel: async (level) => {
      asked.push(level);
    },
  });
  expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
});
