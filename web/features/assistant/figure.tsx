interface FigureProps {
  name: string;
  value: string | number;
  /** On hover, and read out: what exactly is counted. */
  definition: string;
}

export const Figure = ({ name, value, definition }: FigureProps) => (
  <div title={definition}>
    <dt className="text-ink-3 text-xs">
      {name}
      <span className="sr-only">. {definition}</span>
    </dt>
    <dd className="figures font-semibold text-xl">{value}</dd>
  </div>
);
