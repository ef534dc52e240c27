package se.uppdrag.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads a course package from a zip file: SCORM 1.2 and 2004. What is too large, too many, named
/// so that it would land elsewhere, or described by a manifest that does not hold, is refused
/// whole.
final class PackageReader {

    enum Kind {
        SCORM_12,
        SCORM_2004
    }

    /// A part that can be started.
    record Item(String title, String href) {}

    /// @param bytes how much all of it is, unpacked
    record Read(Kind kind, String title, List<Item> items, Map<String, byte[]> files, long bytes) {}

    /// Why a package is not taken in.
    static final class Bad extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;

        private Bad(String key) {
            super(key);
            this.key = key;
        }

        /// Says why, among the texts.
        String key() {
            return "learning.package.bad." + key;
        }
    }

    static final int MOST_FILES = 900;
    static final int LARGEST_FILE = 25_000_000;
    static final long LARGEST = 100_000_000;

    private static final String MANIFEST = "imsmanifest.xml";
    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_ITEMS = 200;
    private static final String PATH = "(?!/)(?!.*(?:^|/)\\.{1,2}(?:/|$))[^\\\\:\\p{Cntrl}]+";

    private PackageReader() {}

    static Read read(byte[] zip) throws Bad {
        var files = unpack(zip);
        var manifest = files.get(MANIFEST);
        if (manifest == null) {
            throw new Bad(
                    files.containsKey("cmi5.xml") || files.containsKey("tincan.xml")
                            ? "other-kind"
                            : "no-manifest");
        }
        var xml = parse(manifest);
        var organization = organization(xml);
        var items = items(xml, organization, files.keySet());
        return new Read(
                kind(xml),
                title(organization),
                items,
                files,
                files.values().stream().mapToLong(one -> one.length).sum());
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws Bad {
        var files = new LinkedHashMap<String, byte[]>();
        var seen = new HashSet<String>();
        long left = LARGEST;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry();
                    entry != null;
                    entry = stream.getNextEntry()) {
                var name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (name.length() > LONGEST_PATH || !name.matches(PATH)) {
                    throw new Bad("path");
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new Bad("twice");
                }
                if (seen.size() > MOST_FILES) {
                    throw new Bad("many");
                }
                var bytes = limited(stream, Math.min(LARGEST_FILE, left));
                left -= bytes.length;
                files.put(name, bytes);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Bad("zip");
        }
        if (files.isEmpty()) {
            throw new Bad("zip");
        }
        return files;
    }

    /// What a file says of its own size is not believed; it is counted as it is unpacked.
    private static byte[] limited(InputStream stream, long most) throws IOException, Bad {
        var bytes = new ByteArrayOutputStream();
        var part = new byte[16_384];
        for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
            bytes.write(part, 0, read);
            if (bytes.size() > most) {
                throw new Bad("large");
            }
        }
        return bytes.toByteArray();
    }

    private static Document parse(byte[] manifest) throws Bad {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(manifest));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java has a parser", e);
        } catch (SAXException | IOException unreadable) {
            throw new Bad("manifest");
        }
    }

    private static List<Element> all(NodeList nodes) {
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element one) {
                all.add(one);
            }
        }
        return all;
    }

    private static List<Element> named(Document xml, String name) {
        return all(xml.getElementsByTagNameNS("*", name));
    }

    private static List<Element> children(Element of, String name) {
        return all(of.getChildNodes()).stream()
                .filter(one -> name.equals(one.getLocalName()))
                .toList();
    }

    private static Kind kind(Document xml) throws Bad {
        var said =
                named(xml, "schemaversion").stream()
                        .findFirst()
                        .map(one -> one.getTextContent().strip())
                        .orElse("");
        var space = String.valueOf(xml.getDocumentElement().getNamespaceURI());
        if (said.equals("1.2") || said.isEmpty() && space.contains("rootv1p1p2")) {
            return Kind.SCORM_12;
        }
        if (said.startsWith("2004") || said.startsWith("CAM 1.3") || space.contains("imscp_v1p1")) {
            return Kind.SCORM_2004;
        }
        throw new Bad("other-kind");
    }

    private static Element organization(Document xml) throws Bad {
        var all = named(xml, "organization");
        var wanted =
                named(xml, "organizations").stream()
                        .findFirst()
                        .map(one -> one.getAttribute("default"))
                        .orElse("");
        return all.stream()
                .filter(one -> !one.getAttribute("identifier").isEmpty())
                .filter(one -> wanted.isEmpty() || one.getAttribute("identifier").equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Bad("organization"));
    }

    private static String title(Element of) {
        var title =
                children(of, "title").stream()
                        .findFirst()
                        .map(one -> one.getTextContent().replaceAll("\\s+", " ").strip())
                        .orElse("");
        var shown = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        return shown.isEmpty() ? "?" : shown;
    }

    private static List<Item> items(Document xml, Element organization, Set<String> files)
            throws Bad {
        var items = new ArrayList<Item>();
        for (var item : all(organization.getElementsByTagNameNS("*", "item"))) {
            var reference = item.getAttribute("identifierref");
            if (reference.isEmpty()) {
                continue;
            }
            var resource =
                    named(xml, "resource").stream()
                            .filter(one -> one.getAttribute("identifier").equals(reference))
                            .findFirst()
                            .orElseThrow(() -> new Bad("launch"));
            items.add(new Item(title(item), launch(item, resource, files)));
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new Bad("launch");
        }
        return List.copyOf(items);
    }

    private static String launch(Element item, Element resource, Set<String> files) throws Bad {
        var href = resource.getAttribute("href");
        var base =
                resource.getParentNode() instanceof Element resources
                        ? resources.getAttributeNS(XMLConstants.XML_NS_URI, "base")
                        : "";
        var whole = base + resource.getAttributeNS(XMLConstants.XML_NS_URI, "base") + href;
        var path = decoded(whole.replaceFirst("[?#].*", ""));
        if (href.isEmpty() || !files.contains(path)) {
            throw new Bad("launch");
        }
        var parameters = item.getAttribute("parameters");
        return parameters.startsWith("?") && !whole.contains("?") ? whole + parameters : whole;
    }

    private static String decoded(String path) throws Bad {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new Bad("launch");
        }
    }
}
