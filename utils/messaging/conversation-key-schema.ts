import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';

export const conversationKeySchema = z.object({
  console: z.enum(consoleIds),
  shop: z.string(),
  customer: z.string(),
  identity: z.enum(['stable', 'weak']),
});
