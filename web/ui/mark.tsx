/** Timbre's mark: a bell that rings. */
export const Mark = ({ className = 'size-7' }: { className?: string }) => (
  <svg viewBox="0 0 32 32" className={className} aria-hidden="true" fill="none">
    <rect width="32" height="32" rx="8" className="fill-accent-fill" />
    <path
      d="M9 20.500h14l-1.800-2.700V14a5.200 5.200 0 0 0-10.400 0v3.800zM14 22.500a2 2 0 0 0 4 0"
      className="stroke-on-accent"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
    <path
      d="M24.500 8.500a8 8 0 0 1 1.500 4.500M7.500 8.500A8 8 0 0 0 6 13"
      className="stroke-on-accent opacity-70"
      strokeWidth="1.800"
      strokeLinecap="round"
    />
  </svg>
);
