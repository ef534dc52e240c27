package se.uppdrag.learning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.uppdrag.learning.PackageReader.Bad;

/// The XML of a manifest from somebody else, which may fetch nothing from elsewhere.
final class ManifestXml {

    private static final int LONGEST_TITLE = 200;

    private ManifestXml() {}

    static Document parse(byte[] manifest) throws Bad {
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

    static List<Element> all(NodeList nodes) {
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element one) {
                all.add(one);
            }
        }
        return all;
    }

    static List<Element> named(Document xml, String name) {
        return all(xml.getElementsByTagNameNS("*", name));
    }

    static List<Element> children(Element of, String name) {
        return all(of.getChildNodes()).stream()
                .filter(one -> name.equals(one.getLocalName()))
                .toList();
    }

    /// One line that can be shown, or a question mark where there is none.
    static String line(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        var shown = line.substring(0, Math.min(line.length(), LONGEST_TITLE));
        return shown.isEmpty() ? "?" : shown;
    }

    /// The Swedish wording where there is one, else the first.
    static String inSwedish(List<Element> wordings) {
        return line(
                wordings.stream()
                        .filter(one -> one.getAttribute("lang").startsWith("sv"))
                        .findFirst()
                        .or(() -> wordings.stream().findFirst())
                        .map(Element::getTextContent)
                        .orElse(""));
    }
}
