package se.uppdrag.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/// What is needed to keep the files (PREMIS 3): each with two checksums, size and format, the event
/// by which they were packed and the program that did it.
final class Premis {

    private static final String SPACE = "http://www.loc.gov/premis/v3";

    private Premis() {}

    static void write(Path file, PackageFacts facts, Descriptions all) throws IOException {
        var event = UUID.nameUUIDFromBytes((facts.id() + " packed").getBytes("UTF-8"));
        try (var xml = Xml.to(file)) {
            xml.open(
                    "premis",
                    "xmlns",
                    SPACE,
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "version",
                    "3.0",
                    "xsi:schemaLocation",
                    SPACE + " https://www.loc.gov/standards/premis/premis.xsd");
            entity(xml, facts);
            all.each(one -> one.all().forEach(each -> object(xml, each)));
            event(xml, facts, event);
            xml.open("agent").open("agentIdentifier");
            xml.leaf("agentIdentifierType", "local").leaf("agentIdentifierValue", "uppdraget");
            xml.end().leaf("agentName", "Uppdraget").leaf("agentType", "software").end();
            xml.open("agent").open("agentIdentifier");
            xml.leaf("agentIdentifierType", "local").leaf("agentIdentifierValue", "myndighet");
            xml.end().leaf("agentName", facts.authority()).leaf("agentType", "organization");
            xml.end().end();
        }
    }

    /// The package itself: the standard wants at least one object, also where no file is told.
    private static void entity(Xml xml, PackageFacts facts) {
        xml.open("object", "xsi:type", "intellectualEntity");
        xml.open("objectIdentifier").leaf("objectIdentifierType", "UUID");
        xml.leaf("objectIdentifierValue", facts.id().toString()).end();
        xml.leaf("originalName", facts.label()).end();
    }

    private static void object(Xml xml, PackedFile one) {
        xml.open("object", "xsi:type", "file");
        xml.open("objectIdentifier").leaf("objectIdentifierType", "local");
        xml.leaf("objectIdentifierValue", one.path()).end();
        xml.open("objectCharacteristics");
        fixity(xml, "SHA-256", one.sha256());
        fixity(xml, "SHA-512", one.sha512());
        xml.leaf("size", Long.toString(one.size()));
        xml.open("format").open("formatDesignation");
        xml.leaf("formatName", one.mediaType()).end().end();
        xml.end().leaf("originalName", one.name()).end();
    }

    private static void fixity(Xml xml, String algorithm, String digest) {
        xml.open("fixity").leaf("messageDigestAlgorithm", algorithm);
        xml.leaf("messageDigest", digest).end();
    }

    private static void event(Xml xml, PackageFacts facts, UUID id) {
        xml.open("event").open("eventIdentifier").leaf("eventIdentifierType", "UUID");
        xml.leaf("eventIdentifierValue", id.toString()).end();
        xml.leaf("eventType", "information package creation");
        xml.leaf("eventDateTime", facts.at().toString());
        for (var agent : new String[] {"uppdraget", "myndighet"}) {
            xml.open("linkingAgentIdentifier").leaf("linkingAgentIdentifierType", "local");
            xml.leaf("linkingAgentIdentifierValue", agent).end();
        }
        xml.end();
    }
}
