export const rewrite = {};
