/** Two soft notes, a fifth apart: frequency in Hz, start and fade-out in s. */
const NOTES = [
  [660, 0, 0.5],
  [990, 0.18, 0.9],
] as const;
const LOUDNESS = 0.15;

/** Plays a short sound. Generated here, since notifications have a sound only on some desktops. */
export function chime(): void {
  const context = new AudioContext();
  const last = NOTES.map(([frequency, start, fade]) => {
    const at = context.currentTime + start;
    const note = new OscillatorNode(context, { frequency });
    const gain = new GainNode(context, { gain: LOUDNESS });
    gain.gain.setValueAtTime(LOUDNESS, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + fade);
    note.connect(gain).connect(context.destination);
    note.start(at);
    note.stop(at + fade);
    return note;
  }).at(-1);
  last?.addEventListener('ended', () => void context.close());
}
