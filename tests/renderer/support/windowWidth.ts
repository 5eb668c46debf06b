/** The window of the tests has a width for media queries, which can be set; px. It is narrow at first. */
export function setWindowWidth(width: number): void {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport: (size: object) => void } };
  happyDOM.setViewport({ width, height: 720 });
}
