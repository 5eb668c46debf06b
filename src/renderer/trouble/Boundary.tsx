import { Component } from 'react';
import type { ReactNode } from 'react';

type Props = {
  readonly children: ReactNode;
  /** What is drawn instead; `again` draws the children anew. */
  readonly fallback: ReactNode | ((error: unknown, again: () => void) => ReactNode);
  /** What the children draw. With another one they are drawn anew. */
  readonly of?: unknown;
};

type State = { readonly failed: { readonly error: unknown } | null };

/** Keeps an error in what is drawn inside from taking along what is outside. Who mounts the page logs it. */
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
