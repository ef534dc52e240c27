package se.uppdrag.remuneration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.uppdrag.law.Money;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.remuneration.Regulations.Annual;
import se.uppdrag.web.Swedish;

/// The regulations as they are typed, and what is wrong with what was typed.
///
/// @param values what stands in each field
record RegulationsForm(Map<String, String> values) {

    static final Map<Post, String> POSTS =
            Map.of(
                    Post.CHAIR, "ordförande",
                    Post.FIRST_VICE_CHAIR, "förste vice ordförande",
                    Post.SECOND_VICE_CHAIR, "andre vice ordförande",
                    Post.MEMBER, "ledamot",
                    Post.ALTERNATE, "ersättare");

    private static final String FULL_TIME = "heltid";
    private static final int TEXT_MAX = 200;

    /// What reading gives: the regulations, or field to message key.
    record Read(Optional<Regulations> regulations, Map<String, String> mistakes) {}

    static RegulationsForm of(Regulations one) {
        var values = new LinkedHashMap<String, String>();
        values.put("beslut", "");
        values.put("fran", "");
        values.put("basnamn", one.baseName());
        values.put("bas", plain(one.base()));
        values.put(
                "arsarvoden",
                one.annual().stream().map(RegulationsForm::line).collect(Collectors.joining("\n")));
        values.put("omfattar", one.annualCovers() ? "ja" : "");
        values.put("forsta-timmar", Integer.toString(one.meeting().firstHours()));
        values.put("forsta", plain(one.meeting().first()));
        values.put("timme", plain(one.meeting().perHour()));
        values.put("timmar-hogst", Integer.toString(one.meeting().hoursMost()));
        values.put("paus", Integer.toString(one.meeting().pauseMinutes()));
        values.put("dagen-summeras", one.meeting().daySummed() ? "ja" : "");
        values.put("ersattare", one.alternatesPaid() ? "ja" : "");
        values.put("inkomst-timme", plain(one.lost().hourMost()));
        values.put("inkomst-dag", plain(one.lost().dayMost()));
        values.put("schablon", plain(one.lost().standardHour()));
        values.put("kring", Integer.toString(one.lost().aroundMinutes()));
        values.put("pension", percent(one.lost().pension()));
        values.put("semester", percent(one.lost().holiday()));
        values.put("km", plain(one.travel().perKilometre()));
        values.put("km-minst", Integer.toString(one.travel().fewest()));
        values.put("km-hogst", Integer.toString(one.travel().most()));
        values.put("barn-timme", plain(one.childCare().hourMost()));
        values.put("barn-alder", Integer.toString(one.childCare().below()));
        values.put("stod", plain(one.disabilityMost()));
        values.put("manader", Integer.toString(one.claimMonths()));
        values.put("avrundning", one.rounding().name());
        one.sections().forEach((part, number) -> values.put("paragraf-" + part, number));
        return new RegulationsForm(values);
    }

    private static String plain(Money sum) {
        return sum.decimal().replace(".00", "").replace('.', ',');
    }

    /// `4,5`
    static String percent(int hundredths) {
        return hundredths % 100 == 0
                ? Integer.toString(hundredths / 100)
                : "%d,%02d".formatted(hundredths / 100, hundredths % 100).replaceAll("0$", "");
    }

    /// `ks; ordförande; 40 %; heltid`
    private static String line(Annual post) {
        return post.organ()
                + "; "
                + POSTS.get(post.post())
                + "; "
                + (post.share() > 0 ? percent(post.share()) + " %" : plain(post.sum()) + " kr")
                + (post.fullTime() ? "; " + FULL_TIME : "");
    }

    /// @param organs those there are, by which the posts are named
    Read read(List<Organ> organs) {
        return new Reader(organs).read();
    }

    private final class Reader {

        private final List<Organ> organs;
        private final Map<String, String> mistakes = new LinkedHashMap<>();

        Reader(List<Organ> organs) {
            this.organs = organs;
        }

        Read read() {
            var regulations =
                    new Regulations(
                            1,
                            day("fran"),
                            text("beslut"),
                            text("basnamn"),
                            sum("bas"),
                            annual(),
                            yes("omfattar"),
                            scale(),
                            yes("ersattare"),
                            new Regulations.Lost(
                                    sum("inkomst-timme"),
                                    sum("inkomst-dag"),
                                    sum("schablon"),
                                    number("kring", 24 * 60),
                                    share("pension"),
                                    share("semester")),
                            new Regulations.Travel(
                                    sum("km"),
                                    number("km-minst", 1_000),
                                    number("km-hogst", 9_999)),
                            new Regulations.Care(sum("barn-timme"), number("barn-alder", 99)),
                            sum("stod"),
                            number("manader", 36),
                            rounding(),
                            sections());
            return new Read(
                    mistakes.isEmpty() ? Optional.of(regulations) : Optional.empty(), mistakes);
        }

        private Regulations.Scale scale() {
            return new Regulations.Scale(
                    number("forsta-timmar", 24),
                    sum("forsta"),
                    sum("timme"),
                    number("timmar-hogst", 24),
                    number("paus", 24 * 60),
                    yes("dagen-summeras"));
        }

        private String value(String field) {
            return values.getOrDefault(field, "").strip();
        }

        private String text(String field) {
            var value = value(field);
            if (value.isEmpty() || value.length() > TEXT_MAX || value.indexOf('\0') >= 0) {
                mistakes.put(field, "remuneration.mistake.text");
            }
            return value;
        }

        private LocalDate day(String field) {
            try {
                return LocalDate.parse(value(field));
            } catch (DateTimeException unreadable) {
                mistakes.put(field, "remuneration.mistake.day");
                return LocalDate.EPOCH;
            }
        }

        private boolean yes(String field) {
            return value(field).equals("ja");
        }

        private Money sum(String field) {
            var read = Money.parse(value(field));
            if (read.isEmpty()) {
                mistakes.put(field, "remuneration.mistake.sum");
            }
            return read.orElse(Money.ZERO);
        }

        private int number(String field, int most) {
            var value = value(field);
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > most) {
                mistakes.put(field, "remuneration.mistake.number");
                return 0;
            }
            return Integer.parseInt(value);
        }

        private int share(String field) {
            var read = hundredths(value(field));
            if (read.isEmpty()) {
                mistakes.put(field, "remuneration.mistake.percent");
            }
            return read.orElse(0);
        }

        private Money.Rounding rounding() {
            try {
                return Money.Rounding.valueOf(value("avrundning"));
            } catch (IllegalArgumentException unknown) {
                mistakes.put("avrundning", "remuneration.mistake.choice");
                return Money.Rounding.NEAREST_KRONA;
            }
        }

        private Map<Part, String> sections() {
            var sections = new EnumMap<Part, String>(Part.class);
            for (var part : Part.values()) {
                var number = value("paragraf-" + part);
                if (!number.matches("\\d{1,3}( ?[a-z])?")) {
                    mistakes.put("paragraf-" + part, "remuneration.mistake.section");
                }
                sections.put(part, number);
            }
            return sections;
        }

        private List<Annual> annual() {
            var found = new ArrayList<Annual>();
            for (var line : value("arsarvoden").lines().filter(one -> !one.isBlank()).toList()) {
                var post = post(line);
                if (post.isEmpty()) {
                    mistakes.putIfAbsent("arsarvoden", "remuneration.mistake.lines");
                }
                post.ifPresent(found::add);
            }
            return found;
        }

        private Optional<Annual> post(String line) {
            var parts = line.split(";", -1);
            if (parts.length < 3 || parts.length > 4) {
                return Optional.empty();
            }
            var organ =
                    organs.stream()
                            .filter(one ->
                                    one.slug().equals(parts[0].strip())
                                            || one.name().equalsIgnoreCase(parts[0].strip()))
                            .findFirst();
            var post =
                    POSTS.entrySet().stream()
                            .filter(one -> one.getValue().equals(small(parts[1])))
                            .map(Map.Entry::getKey)
                            .findFirst();
            var fullTime = parts.length == 4 && small(parts[3]).equals(FULL_TIME);
            if (organ.isEmpty() || post.isEmpty() || parts.length == 4 && !fullTime) {
                return Optional.empty();
            }
            var amount = parts[2].strip();
            return amount.endsWith("%")
                    ? hundredths(amount.substring(0, amount.length() - 1).strip())
                            .filter(share -> share > 0)
                            .map(share ->
                                    new Annual(
                                            organ.get().slug(),
                                            post.get(),
                                            share,
                                            Money.ZERO,
                                            fullTime))
                    : Money.parse(amount)
                            .filter(Money::positive)
                            .map(sum ->
                                    new Annual(organ.get().slug(), post.get(), 0, sum, fullTime));
        }
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Swedish.LOCALE);
    }

    /// `4,5` as 450; up to ten times the whole.
    static Optional<Integer> hundredths(String text) {
        if (!text.matches("\\d{1,4}([,.]\\d{1,2})?")) {
            return Optional.empty();
        }
        var parts = text.split("[,.]");
        var rest = parts.length == 1 ? "00" : (parts[1] + "0").substring(0, 2);
        return Optional.of(Integer.parseInt(parts[0]) * 100 + Integer.parseInt(rest));
    }
}
