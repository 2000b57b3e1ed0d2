/** What a message carries besides its text, read with care: it comes from the vendor by many ways. */
export interface Extra {
  location: { latitude: number; longitude: number; name: string; address: string } | null;
  filename: string;
  isVoice: boolean;
  contactNames: string[];
  buttons: string[];
  list: { button: string; rows: { title: string; description: string }[] } | null;
}

type Loose = Record<string, unknown>;
const object = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const array = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(object) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function readExtra(extra: Record<string, unknown> | null): Extra {
  const root = object(extra);
  const media = object(root.media ?? root.audio ?? root.document ?? root);
  return {
    location: readLocation(object(root.location ?? root)),
    filename: text(media.filename),
    isVoice: media.voice === true || media.isVoice === true,
    contactNames: array(root.contacts).map(
      (contact) => text(object(contact.name).formatted_name) || text(contact.name),
    ),
    buttons: array(root.buttons).map((button) => text(button.title)),
    list: readList(root),
  };
}

function readLocation(place: Loose): Extra['location'] {
  const { latitude, longitude } = place;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return { latitude, longitude, name: text(place.name), address: text(place.address) };
}

function readList(root: Loose): Extra['list'] {
  const rows = array(root.sections).flatMap((section) =>
    array(section.rows).map((row) => ({
      title: text(row.title),
      description: text(row.description),
    })),
  );
  return rows.length > 0 ? { button: text(root.button), rows } : null;
}
