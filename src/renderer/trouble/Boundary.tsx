import { Component } from 'react';
import type { ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  /** Rendered after an error; `again` renders the children again. */
  readonly fallback: ReactNode | ((error: unknown, again: () => void) => ReactNode);
  /** What the children show. When it changes, they are rendered again. */
  readonly of?: unknown;
};

type State = { readonly failed: { readonly error: unknown } | null };

/** An error boundary: an error inside does not affect anything outside. The root of the page logs it. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError = (error: unknown): State => ({ failed: { error } });

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.of !== this.props.of) this.again();
  }

  again = (): void => this.setState({ failed: null });

  override render(): ReactNode {
    const { failed } = this.state;
    const { children, fallback } = this.props;
    if (!failed) return children;
    return typeof fallback === 'function' ? fallback(failed.error, this.again) : fallback;
  }
}
