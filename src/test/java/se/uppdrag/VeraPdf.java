package se.uppdrag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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

    /// The same file with the alternative text of every picture taken away, as if somebody had
    /// forgotten it.
    public static byte[] withoutAlternatives(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var taken = 0;
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                                instanceof COSDictionary one
                        && one.getDictionaryObject(COSName.S) instanceof COSName kind
                        && kind.getName().equals("Figure")) {
                    one.removeItem(COSName.ALT);
                    one.setNeedToBeUpdated(true);
                    taken++;
                }
            }
            if (taken == 0) {
                throw new IllegalStateException("The file has no pictures");
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
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
