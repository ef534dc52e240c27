package se.uppdrag.archive;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a METS file lists.
///
/// @param object what it calls the package
/// @param sender who delivers it
record MetsFile(String object, String label, String sender, List<Entry> files) {

    /// A file, as it is listed.
    record Entry(String path, String algorithm, String checksum, long size) {}

    static final MetsFile NONE = new MetsFile("", "", "", List.of());

    private static final String METS = "http://www.loc.gov/METS/";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int FILES_MOST = 400_000;

    /// No METS file, or one that does not say what it must.
    static final class Unreadable extends Exception {
        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /// Nothing outside the file is read, and no entity is unfolded.
    static MetsFile read(InputStream from) throws Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return new Reader(factory.createXMLStreamReader(from, "UTF-8")).read();
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    private static final class Reader {

        private final XMLStreamReader xml;
        private final List<Entry> files = new ArrayList<>();
        private String object = "";
        private String label = "";
        private String sender = "";
        private String role = "";
        private boolean name;
        private String algorithm = "";
        private String checksum = "";
        private long size = -1;

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        MetsFile read() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (METS.equals(xml.getNamespaceURI())) {
                            begin(xml.getLocalName());
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (name && role.equals("CREATOR ORGANIZATION")) {
                            sender += xml.getText();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> name = false;
                    default -> {}
                }
            }
            if (object.isEmpty() || files.isEmpty()) {
                throw new XMLStreamException("no list");
            }
            return new MetsFile(object, label, sender.strip(), List.copyOf(files));
        }

        private void begin(String element) throws XMLStreamException {
            name = element.equals("name");
            switch (element) {
                case "mets" -> {
                    object = said("OBJID");
                    label = said("LABEL");
                }
                case "agent" -> role = said("ROLE") + " " + said("TYPE");
                case "file" -> checked();
                case "FLocat" -> file();
                case "mdRef" -> {
                    checked();
                    file();
                }
                default -> {}
            }
        }

        private void checked() {
            algorithm = said("CHECKSUMTYPE");
            checksum = said("CHECKSUM");
            size = Long.parseLong(said("SIZE"));
        }

        private void file() throws XMLStreamException {
            if (files.size() >= FILES_MOST) {
                throw new XMLStreamException("too many");
            }
            files.add(new Entry(href(), algorithm, checksum, size));
        }

        private String href() throws XMLStreamException {
            var href = xml.getAttributeValue(XLINK, "href");
            if (href == null) {
                throw new XMLStreamException("no address");
            }
            return href;
        }

        private String said(String attribute) {
            var value = xml.getAttributeValue(null, attribute);
            return value == null ? "" : value;
        }
    }
}
