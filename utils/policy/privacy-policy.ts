import * as z from 'zod/mini';

/** 全部本地: whether anything may leave this browser at all. */
export const privacyPolicySchema = z.object({ staysLocal: z.boolean() });
export type PrivacyPolicy = z.infer<typeof privacyPolicySchema>;

export const defaultPrivacyPolicy: PrivacyPolicy = { staysLocal: false };
