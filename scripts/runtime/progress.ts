/** Shows the progress of a long step: a line that updates on a terminal, a line every 10 % or 10 s elsewhere. */
export class Progress {
  readonly #startedAt = performance.now();
  #shown = -1;

  constructor(label: string) {
    console.log(`${label} …`);
  }

  /** `done` of `total`, in bytes. */
  bytes(done: number, total: number): void {
    const percent = Math.min(100, Math.floor((done / total) * 100));
    const step = process.stdout.isTTY ? percent : percent - (percent % 10);
    if (step > this.#shown && step > 0) this.#show(step, `${step} % of ${Math.round(total / 1e6)} MB`);
  }

  /** For a step without known progress: its seconds. */
  seconds(): void {
    const seconds = Math.floor((performance.now() - this.#startedAt) / 1000);
    const step = process.stdout.isTTY ? seconds : seconds - (seconds % 10);
    if (step > this.#shown && step > 0) this.#show(step, `${step} s`);
  }

  /** Ends the progress line and shows how long the step took. */
  end(): void {
    const took = ((performance.now() - this.#startedAt) / 1000).toFixed(1);
    this.#write(`  done in ${took} s`, true);
  }

  #show(step: number, text: string): void {
    this.#shown = step;
    this.#write(`  ${text}`, false);
  }

  #write(text: string, last: boolean): void {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}${last ? '\n' : ''}`);
    else console.log(text);
  }
}
