package se.uppdrag.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.uppdrag.hostile.Parser;

/// What checks a file that is said to be signed.
public final class SigningParsers {

    private static final String SIGNED =
            """
            %PDF-1.7
            1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>endobj
            4 0 obj<</FT/Sig/T(Signature1)/Type/Annot/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/V 5 0 R>>endobj
            5 0 obj<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20261125210000Z)
            /ByteRange[0 10 20 30]/Contents<3006020100>/Reason(Justering)>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private SigningParsers() {}

    public static List<Parser> all() {
        var check = new PadesCheck(List.of(), Instant.parse("2026-12-01T00:00:00Z"), null);
        return List.of(
                Parser.of(
                                "underskriven PDF",
                                List.of(SIGNED.getBytes(StandardCharsets.ISO_8859_1)),
                                check::of)
                        .slow(2));
    }
}
