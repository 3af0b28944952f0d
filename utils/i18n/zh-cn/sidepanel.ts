export const sidepanel = {};
