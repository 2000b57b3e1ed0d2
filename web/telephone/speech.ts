/** What browsers that hear have, and TypeScript's library does not name. */
interface Recognition {
  lang: string;
  onresult:
    | ((event: {
        results: { [index: number]: { [index: number]: { transcript: string } } };
      }) => void)
    | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

const language = 'es-PE';

type RecognitionClass = new () => Recognition;

/** The browser's speech recognition; null where there is none. */
export function recognitionClass(): RecognitionClass | null {
  const known = window as unknown as {
    SpeechRecognition?: RecognitionClass;
    webkitSpeechRecognition?: RecognitionClass;
  };
  return known.SpeechRecognition ?? known.webkitSpeechRecognition ?? null;
}

/** Hears one sentence. @returns what stops listening */
export function listen(
  Recognizer: RecognitionClass,
  { onText, onEnd }: { onText: (text: string) => void; onEnd: () => void },
): () => void {
  const recognition = new Recognizer();
  recognition.lang = language;
  recognition.onresult = ({ results }) => {
    const text = results[0]?.[0]?.transcript.trim();
    if (text) onText(text);
  };
  recognition.onend = onEnd;
  recognition.start();
  return () => recognition.stop();
}

export const canSpeak = (): boolean => 'speechSynthesis' in window;

/** Says a text in the browser's own voice, after what it is saying. */
export function speak(text: string): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  window.speechSynthesis.speak(utterance);
}

export const hush = (): void => window.speechSynthesis.cancel();
