package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Money;
import se.uppdrag.remuneration.pages.RegulationsFormPage;
import se.uppdrag.remuneration.pages.RegulationsFormPage.Choice;
import se.uppdrag.remuneration.pages.RegulationsFormPage.Field;
import se.uppdrag.remuneration.pages.RegulationsFormPage.Group;
import se.uppdrag.remuneration.pages.RegulationsPage;
import se.uppdrag.remuneration.pages.RegulationsPage.Fee;
import se.uppdrag.remuneration.pages.RegulationsPage.Section;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The regulations as everybody reads them, and as the administrator enters them.
@Component
class RegulationsPages {

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("decision", List.of("beslut", "fran", "basnamn", "bas"));
        GROUPS.put("annual", List.of("arsarvoden", "omfattar"));
        GROUPS.put(
                "meeting",
                List.of(
                        "forsta-timmar",
                        "forsta",
                        "timme",
                        "timmar-hogst",
                        "paus",
                        "dagen-summeras",
                        "ersattare"));
        GROUPS.put(
                "lost",
                List.of(
                        "inkomst-timme",
                        "inkomst-dag",
                        "schablon",
                        "kring",
                        "semester",
                        "pension"));
        GROUPS.put("travel", List.of("km", "km-minst", "km-hogst"));
        GROUPS.put("care", List.of("barn-timme", "barn-alder", "stod"));
        GROUPS.put("payment", List.of("manader", "avrundning"));
    }

    private final RegulationsBook book;
    private final Texts texts;

    RegulationsPages(RegulationsBook book, Texts texts) {
        this.book = book;
        this.texts = texts;
    }

    RegulationsPage page(@Nullable Regulations shown) {
        var versions =
                book.all().reversed().stream()
                        .map(one ->
                                new RegulationsPage.Version(
                                        texts.get(
                                                "remuneration.regulations.from",
                                                Swedish.date(one.validFrom())),
                                        "/arvoden?version=" + one.number(),
                                        one.decision(),
                                        one.equals(shown)))
                        .toList();
        if (shown == null) {
            return new RegulationsPage(
                    "", "", "", List.of(), List.of(), List.of(), List.of(), versions);
        }
        return new RegulationsPage(
                texts.get("remuneration.regulations.from", Swedish.date(shown.validFrom())),
                shown.decision(),
                shown.baseName(),
                book.remarks(shown).stream().map(texts::of).toList(),
                sections(shown),
                shown.annual().stream().map(post -> annual(shown, post)).toList(),
                lengths(shown),
                versions);
    }

    private Fee annual(Regulations regulations, Regulations.Annual post) {
        var what = Swedish.capital(book.what(post));
        return new Fee(
                post.fullTime() ? texts.get("remuneration.full-time", what) : what,
                post.share() == 0 ? "" : RegulationsForm.percent(post.share()) + "\u00a0%",
                regulations.yearly(post).toString());
    }

    /// What a meeting of each length gives, so that nobody has to compute.
    private List<Fee> lengths(Regulations regulations) {
        var lengths = new ArrayList<Fee>();
        var scale = regulations.meeting();
        for (int hours = Math.max(1, scale.firstHours()); hours <= scale.hoursMost(); hours++) {
            lengths.add(
                    new Fee(
                            texts.get("remuneration.up-to-hours", Integer.toString(hours)),
                            "",
                            scale.fee(hours * 60).toString()));
        }
        return lengths;
    }

    private List<Section> sections(Regulations one) {
        var scale = one.meeting();
        var lost = one.lost();
        return List.of(
                section(one, Part.ANNUAL, one.baseName(), sum(one.base()), yes(one.annualCovers())),
                section(
                        one,
                        Part.MEETING,
                        Integer.toString(scale.firstHours()),
                        sum(scale.first()),
                        sum(scale.perHour()),
                        Integer.toString(scale.hoursMost()),
                        Integer.toString(scale.pauseMinutes()),
                        yes(scale.daySummed()),
                        yes(one.alternatesPaid())),
                section(one, Part.DUTY),
                section(
                        one,
                        Part.LOST_EARNINGS,
                        sum(lost.hourMost()),
                        sum(lost.dayMost()),
                        sum(lost.standardHour()),
                        Integer.toString(lost.aroundMinutes())),
                section(one, Part.HOLIDAY, RegulationsForm.percent(lost.holiday())),
                section(one, Part.PENSION, RegulationsForm.percent(lost.pension())),
                section(
                        one,
                        Part.TRAVEL,
                        sum(one.travel().perKilometre()),
                        Integer.toString(one.travel().fewest()),
                        Integer.toString(one.travel().most())),
                section(
                        one,
                        Part.CHILD_CARE,
                        sum(one.childCare().hourMost()),
                        Integer.toString(one.childCare().below())),
                section(
                        one,
                        Part.DISABILITY,
                        sum(one.disabilityMost()),
                        yes(one.disabilityMost().positive())),
                section(one, Part.TIME_LIMIT, Integer.toString(one.claimMonths())),
                section(one, Part.PAYMENT, texts.get("remuneration.rounding." + one.rounding())));
    }

    private static String sum(Money sum) {
        return sum.toString();
    }

    /// What a choice in a text goes by.
    private static String yes(boolean said) {
        return said ? "1" : "0";
    }

    private Section section(Regulations regulations, Part part, String... arguments) {
        var choice = arguments.length == 0 ? "" : arguments[arguments.length - 1];
        var key = "remuneration.rule." + part;
        var parts = new ArrayList<String>();
        parts.add(texts.get(key, (Object[]) arguments));
        switch (part) {
            case ANNUAL, DISABILITY ->
                    parts.add(texts.get(key + "." + choice, (Object[]) arguments));
            case MEETING -> {
                parts.add(texts.get(key + ".day." + arguments[5]));
                parts.add(texts.get(key + ".alternates." + choice));
            }
            default -> {}
        }
        return new Section(
                texts.get("remuneration.part." + part),
                regulations.section(part),
                String.join(" ", parts).strip());
    }

    /// What the regulations say of a part, for those who are about to claim by it.
    String rule(Regulations regulations, Part part) {
        var name = texts.get("remuneration.part." + part);
        return sections(regulations).stream()
                .filter(one -> one.name().equals(name))
                .map(one -> one.text() + " (" + one.paragraph() + ")")
                .findFirst()
                .orElse("");
    }

    RegulationsFormPage form(
            RegulationsForm form,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            String saved) {
        var groups = new ArrayList<Group>();
        GROUPS.forEach((group, names) ->
                groups.add(
                        new Group(
                                "grupp-" + group,
                                texts.get("remuneration.group." + group),
                                names.stream().map(name -> field(name, form, mistakes)).toList())));
        groups.add(
                new Group(
                        "grupp-paragrafer",
                        texts.get("remuneration.group.sections"),
                        Arrays.stream(Part.values())
                                .map(part -> paragraph(part, form, mistakes))
                                .toList()));
        return new RegulationsFormPage(groups, mistakes.size(), refusal, saved);
    }

    private Field field(String name, RegulationsForm form, Map<String, String> mistakes) {
        var kind =
                switch (name) {
                    case "fran" -> "date";
                    case "arsarvoden" -> "lines";
                    case "avrundning" -> "choice";
                    case "omfattar", "dagen-summeras", "ersattare" -> "yes";
                    default -> "text";
                };
        var value = form.values().getOrDefault(name, "");
        return new Field(
                name,
                texts.get("remuneration.field." + name),
                texts.getOr("remuneration.field." + name + ".hint", ""),
                kind,
                kind.equals("date") ? DateFields.date(value) : value,
                kind.equals("choice")
                        ? Arrays.stream(Money.Rounding.values())
                                .map(one ->
                                        new Choice(
                                                one.name(),
                                                texts.get("remuneration.rounding." + one)))
                                .toList()
                        : List.of(),
                mistakes.containsKey(name) ? texts.get(mistakes.get(name)) : "");
    }

    private Field paragraph(Part part, RegulationsForm form, Map<String, String> mistakes) {
        var name = "paragraf-" + part;
        return new Field(
                name,
                texts.get("remuneration.part." + part),
                "",
                "text",
                form.values().getOrDefault(name, ""),
                List.of(),
                mistakes.containsKey(name) ? texts.get(mistakes.get(name)) : "");
    }

    /// The version asked for, or the one in force.
    @Nullable Regulations chosen(String number, LocalDate today) {
        return number.matches("\\d{1,4}")
                ? book.all().stream()
                        .filter(one -> one.number() == Integer.parseInt(number))
                        .findFirst()
                        .orElse(null)
                : book.on(today).or(() -> book.all().stream().findFirst()).orElse(null);
    }
}
