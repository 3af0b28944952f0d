/**
 * Stands in for WXT's ContentScriptContext in our content scripts. That one announces itself with a DOM event that holds
 * the extension's id and lets any page abort it; our session ends with its page and the send guard never ends.
 */
export class ContentScriptContext {}
