/** The icon of Stint: a white stopwatch on a blue plate. */
export const Icon = ({ size }: { readonly size: number }) => (
  <svg width={size} height={size} viewBox="0 0 700 700" aria-hidden>
    <rect width="700" height="700" rx="140" fill="#1d4ed8" />
    <g transform="translate(100 100) scale(5)" fill="#fff">
      <circle cx="50" cy="54" r="35" fill="none" stroke="#fff" strokeWidth="10" />
      <rect x="45.5" y="30" width="9" height="26" />
      <rect x="37" y="2" width="26" height="8" />
    </g>
  </svg>
);
