package se.uppdrag;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What veraPDF finds in a PDF, a program that is not ours.
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /// Faults against what we promise of every PDF: PDF/A-2a and PDF/UA-1.
    public static List<String> faults(byte[] pdf) throws Exception {
        return Stream.concat(
                        faults(pdf, PDFAFlavour.PDFA_2_A).stream(),
                        faults(pdf, PDFAFlavour.PDFUA_1).stream())
                .toList();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
