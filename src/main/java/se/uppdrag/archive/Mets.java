package se.uppdrag.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The list of everything in a package (METS 1.12 with the profile E-ARK CSIP and SIP 2.1, FGS
/// Paketstruktur 2.0): one for the package, one for the representation in it.
final class Mets {

    static final String REPRESENTATION = "rep1";

    private static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    private static final String SIP = "https://DILCIS.eu/XML/METS/SIPExtensionMETS";

    private final Xml xml;
    private final PackageFacts facts;

    private Mets(Xml xml, PackageFacts facts) {
        this.xml = xml;
        this.facts = facts;
    }

    /// The outermost.
    ///
    /// @param representation the list of the representation
    static void ofPackage(
            Path file,
            PackageFacts facts,
            PackedFile erms,
            PackedFile premis,
            List<PackedFile> documentation,
            PackedFile representation)
            throws IOException {
        try (var xml = Xml.to(file)) {
            var mets = new Mets(xml, facts);
            mets.open(facts.name(), "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml");
            mets.header();
            mets.described("dmd", "dmdSec", erms, "OTHER", "ERMS");
            mets.preserved(premis);
            xml.open("fileSec", "ID", mets.id("filer"));
            mets.group("Documentation", documentation);
            mets.group(representationName(), List.of(representation));
            xml.end();
            mets.map(true, documentation, representation);
            xml.end();
        }
    }

    static void ofRepresentation(Path file, PackageFacts facts, PackedFile premis, Descriptions all)
            throws IOException {
        try (var xml = Xml.to(file)) {
            var mets = new Mets(xml, facts);
            mets.open(REPRESENTATION, "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml");
            mets.header();
            mets.preserved(premis);
            xml.open("fileSec", "ID", mets.id("repfiler"));
            xml.open("fileGrp", "ID", mets.id("grupp-Data"), "USE", "Data");
            all.each(one -> one.all().forEach(mets::file));
            xml.end().end();
            mets.structure();
            xml.open("div", "ID", mets.id("div-rot"), "LABEL", REPRESENTATION);
            mets.metadataDiv(null);
            xml.open("div", "ID", mets.id("div-Data"), "LABEL", "Data");
            xml.empty("fptr", "FILEID", mets.id("grupp-Data"));
            xml.end().end().end().end();
        }
    }

    private static String representationName() {
        return "Representations/" + REPRESENTATION;
    }

    private String id(String what) {
        return "uuid-"
                + UUID.nameUUIDFromBytes(
                        (facts.id() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private void open(String object, String profile) {
        xml.open(
                "mets",
                "xmlns",
                "http://www.loc.gov/METS/",
                "xmlns:csip",
                CSIP,
                "xmlns:sip",
                SIP,
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "OBJID",
                object,
                "LABEL",
                facts.label(),
                "TYPE",
                "Other",
                "csip:OTHERTYPE",
                "Ärendehandlingar",
                "csip:CONTENTINFORMATIONTYPE",
                "citserms_v2_1",
                "PROFILE",
                profile);
    }

    private void header() {
        xml.open(
                "metsHdr",
                "CREATEDATE",
                facts.at().toString(),
                "LASTMODDATE",
                facts.at().toString(),
                "RECORDSTATUS",
                "NEW",
                "csip:OAISPACKAGETYPE",
                "SIP");
        agent("CREATOR", "OTHER", "SOFTWARE", "Uppdraget", "SOFTWARE VERSION", "1");
        agent("ARCHIVIST", "ORGANIZATION", null, facts.authority(), null, null);
        agent("CREATOR", "ORGANIZATION", null, facts.municipality(), null, null);
        xml.end();
    }

    private void agent(
            String role,
            String type,
            @Nullable String other,
            String name,
            @Nullable String note,
            @Nullable String said) {
        xml.open("agent", "ROLE", role, "TYPE", type, "OTHERTYPE", other).leaf("name", name);
        xml.leaf("note", said, "csip:NOTETYPE", note).end();
    }

    private void described(
            String id, String section, PackedFile file, String type, @Nullable String other) {
        xml.open(section, "ID", id(id), "CREATED", facts.at().toString(), "STATUS", "CURRENT");
        xml.empty(
                "mdRef",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                file.path(),
                "MDTYPE",
                type,
                "OTHERMDTYPE",
                other,
                "MIMETYPE",
                file.mediaType(),
                "SIZE",
                Long.toString(file.size()),
                "CREATED",
                facts.at().toString(),
                "CHECKSUM",
                file.sha512(),
                "CHECKSUMTYPE",
                "SHA-512");
        xml.end();
    }

    private void preserved(PackedFile premis) {
        xml.open("amdSec", "ID", id("amd"));
        described("digiprov", "digiprovMD", premis, "PREMIS", null);
        xml.end();
    }

    private void group(String use, List<PackedFile> files) {
        var representation = use.startsWith("Representations");
        xml.open(
                "fileGrp",
                "ID",
                id("grupp-" + use),
                "USE",
                use,
                "csip:CONTENTINFORMATIONTYPE",
                representation ? "citserms_v2_1" : null);
        files.forEach(this::file);
        xml.end();
    }

    private void file(PackedFile file) {
        xml.open(
                "file",
                "ID",
                id("fil " + file.path()),
                "MIMETYPE",
                file.mediaType(),
                "SIZE",
                Long.toString(file.size()),
                "CREATED",
                facts.at().toString(),
                "CHECKSUM",
                file.sha512(),
                "CHECKSUMTYPE",
                "SHA-512");
        xml.empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", file.path());
        xml.end();
    }

    private void structure() {
        xml.open("structMap", "ID", id("karta"), "TYPE", "PHYSICAL", "LABEL", "CSIP");
    }

    private void metadataDiv(@Nullable String described) {
        xml.empty(
                "div",
                "ID",
                id("div-Metadata"),
                "LABEL",
                "Metadata",
                "DMDID",
                described,
                "ADMID",
                id("digiprov"));
    }

    private void map(boolean described, List<PackedFile> documentation, PackedFile representation) {
        structure();
        xml.open("div", "ID", id("div-rot"), "LABEL", facts.name());
        metadataDiv(described ? id("dmd") : null);
        if (!documentation.isEmpty()) {
            xml.open("div", "ID", id("div-Documentation"), "LABEL", "Documentation");
            xml.empty("fptr", "FILEID", id("grupp-Documentation")).end();
        }
        xml.open("div", "ID", id("div-rep"), "LABEL", representationName());
        xml.empty(
                "mptr",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                representation.path(),
                "xlink:title",
                id("grupp-" + representationName()));
        xml.end().end().end();
    }
}
