package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.uppdrag.law.Money;
import se.uppdrag.register.Post;
import se.uppdrag.remuneration.Regulations.Annual;

/// Regulations as a municipality of middle size might have them, for tests.
final class Sample {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private Sample() {}

    static Regulations regulations(Annual... annual) {
        return regulations(FROM, Money.kronor(80_000), annual);
    }

    static Regulations regulations(LocalDate from, Money base, Annual... annual) {
        return new Regulations(
                1,
                from,
                "Kommunfullmäktige 2025-12-17 § 171",
                "inkomstbasbeloppet",
                base,
                List.of(annual),
                true,
                scale(true),
                true,
                new Regulations.Lost(
                        Money.kronor(400), Money.kronor(2_400), Money.kronor(300), 60, 450, 1_200),
                new Regulations.Travel(new Money(250), 5, 300),
                new Regulations.Care(Money.kronor(120), 12),
                Money.ZERO,
                3,
                Money.Rounding.NEAREST_KRONA,
                Arrays.stream(Part.values())
                        .collect(
                                Collectors.toMap(
                                        part -> part,
                                        part -> Integer.toString(part.ordinal() + 3))));
    }

    static Regulations.Scale scale(boolean summed) {
        return new Regulations.Scale(3, Money.kronor(900), Money.kronor(250), 8, 60, summed);
    }

    static Annual chair() {
        return new Annual("kf", Post.CHAIR, 5_000, Money.ZERO, false);
    }

    static Map<Part, String> sections() {
        return regulations().sections();
    }
}
