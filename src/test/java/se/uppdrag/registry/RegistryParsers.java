package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppdrag.hostile.Parser;

/// What reads a diarium from before, numbers, and templates of letters.
public final class RegistryParsers {

    private static final String DIARIUM =
            String.join(";", DiariumFile.COLUMNS)
                    + "\nKS 2019/12;Buller;2019-02-01;2019-05-01;1;2019-02-01;in;Karin;Brev;"
                    + "\nKS 2019-13;\"Skyltar; två\";2019-02-02;;1;2019-02-02;ut;;Skrivelse;21:1\n";

    private RegistryParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of(
                        "diarium (CSV)",
                        Parser.bytes(DIARIUM),
                        bytes ->
                                DiariumFile.read(
                                        bytes,
                                        Set.of("KS"),
                                        Set.of("21:1"),
                                        LocalDate.of(2026, 3, 5),
                                        _ -> {})),
                Parser.ofText(
                        "diarienummer",
                        List.of("KS 2026.0188", "KS-S 2026/3", "ks-2026-12345"),
                        Desk::slug),
                Parser.ofText(
                        "brevmall",
                        List.of("Hej {mottagare}, om {arende}!", "{a}{b"),
                        text -> {
                            LetterTemplate.left(text);
                            LetterTemplate.filled(text, Map.of());
                        }));
    }
}
