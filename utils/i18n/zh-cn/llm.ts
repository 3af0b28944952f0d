export const llm = {};
