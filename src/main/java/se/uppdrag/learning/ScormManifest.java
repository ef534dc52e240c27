package se.uppdrag.learning;

import static se.uppdrag.learning.ManifestXml.all;
import static se.uppdrag.learning.ManifestXml.children;
import static se.uppdrag.learning.ManifestXml.line;
import static se.uppdrag.learning.ManifestXml.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.uppdrag.learning.PackageReader.Activity;
import se.uppdrag.learning.PackageReader.Bad;
import se.uppdrag.learning.PackageReader.Described;
import se.uppdrag.learning.PackageReader.Item;
import se.uppdrag.learning.PackageReader.Kind;

/// What a SCORM package says of itself, in 1.2 or 2004.
final class ScormManifest {

    static final String NAME = "imsmanifest.xml";

    private ScormManifest() {}

    static Described read(Map<String, byte[]> files) throws Bad {
        var xml = ManifestXml.parse(files.getOrDefault(NAME, new byte[0]));
        var organization = organization(xml);
        return new Described(
                kind(xml), title(organization), items(xml, organization, files.keySet()));
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
        return line(
                children(of, "title").stream().findFirst().map(Element::getTextContent).orElse(""));
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
            items.add(
                    new Item(
                            title(item),
                            launch(item, resource, files),
                            isAsset(resource) ? Activity.SHOWN : Activity.NONE));
        }
        return List.copyOf(items);
    }

    /// Whether it says nothing of itself (SCORM Content Aggregation Model, `adlcp:scormType`). The
    /// versions spell the attribute and its namespace in two ways.
    private static boolean isAsset(Element resource) {
        var attributes = resource.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if ("scormtype".equalsIgnoreCase(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue().strip().equals("asset");
            }
        }
        return false;
    }

    private static String launch(Element item, Element resource, Set<String> files) throws Bad {
        var href = resource.getAttribute("href");
        var base =
                resource.getParentNode() instanceof Element resources
                        ? resources.getAttributeNS(XMLConstants.XML_NS_URI, "base")
                        : "";
        var whole = base + resource.getAttributeNS(XMLConstants.XML_NS_URI, "base") + href;
        PackageReader.launch(href.isEmpty() ? "" : whole, files);
        var parameters = item.getAttribute("parameters");
        return parameters.startsWith("?") && !whole.contains("?") ? whole + parameters : whole;
    }
}
