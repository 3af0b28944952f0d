import { Component, type ComponentType, createElement, type JSX, options, render } from 'preact';

export {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'preact/hooks';

/**
 * The part of React that the overlay uses, over preact: wxt.config.ts puts it in the place of react and react-dom in
 * content scripts, where preact/compat would bring what nothing here needs. The overlay's tests run on React and on this.
 */

type Props = Record<string, unknown>;

/** React's focus events bubble; the DOM's namesakes do not. */
const renamed: Record<string, string> = { onFocus: 'onFocusIn', onBlur: 'onFocusOut', className: 'class' };

const addUnits = (style: object): Props =>
  Object.fromEntries(
    Object.entries(style).map(([name, value]) => [name, typeof value === 'number' ? `${value}px` : value]),
  );

const translateProps = (props: Props): Props =>
  Object.fromEntries(
    Object.entries(props).map(([name, value]) => {
      if (name === 'style' && typeof value === 'object' && value !== null) return [name, addUnits(value)];
      return [renamed[name] ?? name, value];
    }),
  );

/** What JSX is compiled to. */
export const jsx = (type: ComponentType<Props> | string, props: Props, key?: string | number) =>
  typeof type === 'string'
    ? createElement(type, { ...translateProps(props), key })
    : createElement(type, { ...props, key });
export { Fragment } from 'preact';
export { jsx as jsxDEV, jsx as jsxs };

/** A root that draws the way react-dom's does. */
export const createRoot = (container: Element) => {
  options.event = (event) => Object.assign(event, { nativeEvent: event });
  return {
    render: (tree: JSX.Element) => render(tree, container),
    unmount: () => render(null, container),
  };
};

/** Draws again only when a property has changed. */
export const memo = <P extends object>(type: ComponentType<P>): ComponentType<P> =>
  class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const before: object = this.props;
      return Object.entries(next).some(([name, value]) => Reflect.get(before, name) !== value);
    }
    override render() {
      return createElement(type, this.props);
    }
  };
