package se.uppdrag.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import se.uppdrag.hostile.Parser;
import se.uppdrag.statutes.WordFiles;

/// What reads packages for and from an archive.
public final class ArchiveParsers {

    private static final String METS =
            """
            <mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"
             OBJID="paket" LABEL="Protokoll">
             <metsHdr><agent ROLE="CREATOR" TYPE="ORGANIZATION"><name>Alingsås</name></agent></metsHdr>
             <fileSec><fileGrp><file SIZE="3" CHECKSUMTYPE="SHA-256" CHECKSUM="%s">
              <FLocat xlink:href="documentation/a.txt"/></file></fileGrp></fileSec>
            </mets>
            """
                    .formatted(sha256("abc"));

    private ArchiveParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of(
                        "METS",
                        Parser.bytes(METS),
                        bytes -> MetsFile.read(new ByteArrayInputStream(bytes)),
                        MetsFile.Unreadable.class),
                Parser.of(
                        "arkivpaket (E-ARK, FGS)",
                        List.of(packed()),
                        ArchiveParsers::examined,
                        IOException.class));
    }

    private static void examined(byte[] bytes) throws IOException {
        var file = Files.createTempFile("uppdrag-hostile", ".zip");
        try {
            Files.write(file, bytes);
            try (var opened = PackageFile.open(file)) {
                opened.examine();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] packed() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("paket/METS.xml", METS.getBytes(StandardCharsets.UTF_8));
        files.put("paket/documentation/a.txt", "abc".getBytes(StandardCharsets.UTF_8));
        return WordFiles.zip(files);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
