// Copies what the pages need from the pinned packages into the jar's static folder: one style
// sheet of the design system and its measures, two fonts, one sprite of the icons in use, htmx and
// its SSE extension, and pdf.js.
// Beside it, in `pdf-fonts`, the same two typefaces in the older format that a PDF can embed.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const out = process.argv[2];
const packages = new URL("./node_modules/", import.meta.url).pathname;
const from = (path) => join(packages, path);

const fonts = {
  "inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "source-serif-4.woff2":
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
};

const pdfFonts = {
  "inter-400.ttf": "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "inter-600.ttf": "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "source-serif-4-400.ttf":
    "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4-600.ttf":
    "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
};

const icons = `ArrowLeft ArrowRight ArrowsCirclepath ArrowsUpDown Bell BellDot Books Broadcast
  BroadcastPlusCircle Buildings3 Calendar Chat ChatExclamationmark CheckmarkCircle CheckmarkCircleFill
  CheckmarkHeavy ChevronRight Clock Download EnvelopeClosed ExclamationmarkTriangle FileText Folder
  GavelSoundBlock Globe HandFinger Handshake HatSchool Hourglass House InformationSquare Link
  MagnifyingGlass MagnifyingGlassCheckmark Megaphone MenuHamburger Microphone Minus Monitor Pause
  PencilWriting Person PersonCheckmark PersonGavel PersonGroup PersonMinus PlayFill Plus PlusCircle
  PrinterSmall Receipt ShieldLock Star Table Tablet Tasklist Trash Wallet XMark`.split(/\s+/);

mkdirSync(join(out, "fonts"), { recursive: true });
for (const [name, path] of Object.entries(fonts)) cpSync(from(path), join(out, "fonts", name));

const pdf = join(out, "..", "pdf-fonts");
mkdirSync(pdf, { recursive: true });
for (const [name, path] of Object.entries(pdfFonts)) cpSync(from(path), join(pdf, name));

// One file: htmx begins its work when it has come, and would pass by the streams of a page whose
// other half was late.
writeFileSync(
  join(out, "htmx.js"),
  ["htmx.min.js", "ext/hx-sse.min.js"].map((name) => readFileSync(from(`htmx.org/dist/${name}`), "utf8")).join("\n"),
);

cpSync(from("@digdir/designsystemet-css/dist/src/index.css"), join(out, "designsystemet.css"));
// What shows a PDF on the binder's reading page, and works it out beside the page.
for (const name of ["pdf.min.mjs", "pdf.worker.min.mjs"]) cpSync(from(`pdfjs-dist/build/${name}`), join(out, name));
// Pictures of scanners and cameras (JBIG2, fax, JPEG 2000), as scripts: no page here may compile wasm.
for (const name of ["jbig2", "openjpeg"])
  cpSync(from(`pdfjs-dist/wasm/${name}_nowasm_fallback.js`), join(out, "pdf-decoders", `${name}_nowasm_fallback.js`));
cpSync(from("pdfjs-dist/standard_fonts"), join(out, "pdf-standard-fonts"), { recursive: true });
// Measures and type; the colours are computed from data and served with it as /theme.css.
cpSync(
  from("@digdir/designsystemet-css/dist/theme/designsystemet.css"),
  join(out, "designsystemet-theme.css"),
);
writeFileSync(join(out, "icons.svg"), sprite(icons));

function sprite(names) {
  const symbols = names.map((name) => {
    const svg = readFileSync(from(`@navikt/aksel-icons/dist/svg/${name}.svg`), "utf8");
    const viewBox = /viewBox="([^"]+)"/.exec(svg)[1];
    const body = svg
      .replace(/^[\s\S]*?<svg[^>]*>/, "")
      .replace(/<\/svg>\s*$/, "")
      .replaceAll(/fill="#[0-9A-Fa-f]{6}"/g, 'fill="currentColor"');
    return `<symbol id="${name}" viewBox="${viewBox}">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
