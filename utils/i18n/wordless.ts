/** The few words that a content script carries itself, for a page whose background has not answered. */
export const wordless = '暖回未就绪，消息未检查，请刷新 · WarmReply not ready, messages unchecked, please reload';
