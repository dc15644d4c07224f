export type Icons = { readonly 'color.png': Uint8Array; readonly 'outline.png': Uint8Array };

/** Sizes in pixels: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons */
const iconSizes = { 'color.png': 192, 'outline.png': 32 } as const;

/** What is wrong with the icons, one line each: no PNG, another size, or an outline that cannot be transparent. */
export function findIconFaults(icons: Icons): readonly string[] {
  return [...findFaults('color.png', icons), ...findFaults('outline.png', icons)];
}

function findFaults(name: keyof Icons, icons: Icons): readonly string[] {
  const header = readHeader(icons[name]);
  const size = iconSizes[name];
  if (header === undefined) return [`${name}: is no PNG file`];
  if (header.width !== size || header.height !== size) {
    return [`${name}: must be ${size}×${size} pixels, is ${header.width}×${header.height}`];
  }
  return name === 'outline.png' && !header.alpha ? [`${name}: must have a transparent background`] : [];
}

type Header = { readonly width: number; readonly height: number; readonly alpha: boolean };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The first chunk of a PNG file; 4 and 6 are the colour types with transparency (https://www.w3.org/TR/png-3/#11IHDR). */
function readHeader(content: Uint8Array): Header | undefined {
  const bytes = Buffer.from(content);
  if (bytes.length < 26 || !bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: [4, 6].includes(bytes.readUInt8(25)) };
}
