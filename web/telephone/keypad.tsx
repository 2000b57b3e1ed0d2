import { telephoneCopy as copy } from './copy.es.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The keys of a telephone; 0 asks for a person. */
export const Keypad = ({ onPress }: { onPress: (digit: string) => void }) => (
  <fieldset className="mx-auto grid w-48 grid-cols-3 gap-2 border-0 py-2">
    <legend className="sr-only">{copy.keypad}</legend>
    {keys.map((digit) => (
      <button
        key={digit}
        type="button"
        aria-label={copy.key(digit)}
        onClick={() => onPress(digit)}
        className="figures flex h-10 items-center justify-center rounded-full bg-[#24413a] text-lg"
      >
        {digit}
      </button>
    ))}
  </fieldset>
);
