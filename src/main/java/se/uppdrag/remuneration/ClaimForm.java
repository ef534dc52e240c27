package se.uppdrag.remuneration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Money;

/// A claim as it is typed.
///
/// @param values field to what stands in it
/// @param file what was uploaded
record ClaimForm(Type type, Map<String, String> values, @Nullable UUID file) {

    /// The kinds of claim there are forms for.
    enum Type {
        LOST_EARNINGS(Part.LOST_EARNINGS),
        TRAVEL(Part.TRAVEL),
        CHILD_CARE(Part.CHILD_CARE),
        DISABILITY(Part.DISABILITY),
        DUTY(Part.DUTY);

        private final Part part;

        Type(Part part) {
            this.part = part;
        }

        Part part() {
            return part;
        }

        static Optional<Type> named(String name) {
            for (var type : values()) {
                if (type.name().equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /// The claim, or field to message key.
    record Read(Optional<Claim> claim, Map<String, String> mistakes) {}

    private static final int TEXT_MAX = 300;
    private static final int DAY = 24 * 60;

    Read read() {
        var mistakes = new LinkedHashMap<String, String>();
        var claim =
                switch (type) {
                    case LOST_EARNINGS ->
                            new Claim.LostEarnings(
                                    meeting(mistakes),
                                    value("satt").equals("schablon"),
                                    minutes(mistakes),
                                    value("satt").equals("schablon") ? Money.ZERO : sum(mistakes),
                                    file);
                    case TRAVEL ->
                            new Claim.Travel(
                                    meeting(mistakes),
                                    number("km", 9_999, mistakes),
                                    text("vag", mistakes));
                    case CHILD_CARE ->
                            new Claim.ChildCare(
                                    meeting(mistakes),
                                    minutes(mistakes),
                                    sum(mistakes),
                                    number("alder", 99, mistakes),
                                    file);
                    case DISABILITY ->
                            new Claim.Disability(
                                    meeting(mistakes), sum(mistakes), text("vad", mistakes), file);
                    case DUTY -> duty(mistakes);
                };
        return new Read(mistakes.isEmpty() ? Optional.of(claim) : Optional.empty(), mistakes);
    }

    private Claim duty(Map<String, String> mistakes) {
        var from = time("fran", mistakes);
        var to = time("till", mistakes);
        if (!to.isAfter(from)) {
            mistakes.putIfAbsent("till", "remuneration.mistake.order");
        }
        return new Claim.Duty(value("organ"), day(mistakes), from, to, text("vad", mistakes), file);
    }

    private String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    private UUID meeting(Map<String, String> mistakes) {
        var read = VoucherController.read(value("mote"));
        if (read.isEmpty()) {
            mistakes.put("mote", "remuneration.mistake.meeting");
        }
        return read.orElse(new UUID(0, 0));
    }

    /// Hours, with a part after the comma: `3,5`.
    private int minutes(Map<String, String> mistakes) {
        var minutes =
                RegulationsForm.hundredths(value("timmar")).map(one -> one * 60 / 100).orElse(0);
        if (minutes < 1 || minutes > DAY) {
            mistakes.put("timmar", "remuneration.mistake.hours");
        }
        return minutes;
    }

    private Money sum(Map<String, String> mistakes) {
        var sum = Money.parse(value("belopp")).filter(Money::positive);
        if (sum.isEmpty()) {
            mistakes.put("belopp", "remuneration.mistake.sum");
        }
        return sum.orElse(Money.ZERO);
    }

    private int number(String field, int most, Map<String, String> mistakes) {
        var value = value(field);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > most) {
            mistakes.put(field, "remuneration.mistake.number");
            return 0;
        }
        return Integer.parseInt(value);
    }

    private String text(String field, Map<String, String> mistakes) {
        var value = value(field);
        if (value.isEmpty() || value.length() > TEXT_MAX || value.indexOf('\0') >= 0) {
            mistakes.put(field, "remuneration.mistake.text");
        }
        return value;
    }

    private LocalDate day(Map<String, String> mistakes) {
        try {
            return LocalDate.parse(value("datum"));
        } catch (DateTimeException unreadable) {
            mistakes.put("datum", "remuneration.mistake.day");
            return LocalDate.EPOCH;
        }
    }

    private LocalTime time(String field, Map<String, String> mistakes) {
        try {
            return LocalTime.parse(value(field).replace('.', ':'));
        } catch (DateTimeException unreadable) {
            mistakes.put(field, "remuneration.mistake.time");
            return LocalTime.MIDNIGHT;
        }
    }
}
