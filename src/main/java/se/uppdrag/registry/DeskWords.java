package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.pages.DeskPage;
import se.uppdrag.registry.pages.HandlingPage;
import se.uppdrag.registry.pages.HandlingPage.Fact;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts what the desk shows into words.
@Component
class DeskWords {

    private final Texts texts;

    DeskWords(Texts texts) {
        this.texts = texts;
    }

    static String subject(Handling matter) {
        var secret = matter.secretSubject();
        return secret == null ? matter.subject() : secret;
    }

    DeskPage.Line line(Handling matter) {
        return new DeskPage.Line(
                matter.desk(),
                matter.dnr(),
                subject(matter),
                status(matter.status()),
                colour(matter.status()),
                shown(matter.responsibleName()),
                matter.openedOn().toString(),
                matter.secret());
    }

    String status(Handling.Status status) {
        return texts.get("registry.status." + status);
    }

    private static String colour(Handling.Status status) {
        return switch (status) {
            case OPEN -> "info";
            case AT_REMISS -> "ochre";
            case DECIDED -> "success";
            case CLOSED -> "neutral";
        };
    }

    /// What stands at a fact that is withheld.
    String mark(Optional<Mark> one) {
        return one.map(mark ->
                        texts.get(
                                "registry.mark.field",
                                shown(mark.provision()).replace(":", " kap. "),
                                Swedish.date(mark.onDate()),
                                mark.authority()))
                .orElseGet(() -> texts.get("registry.mark.field.none"));
    }

    /// @param asked what it was opened to answer
    /// @param marks of what it is really about
    List<Fact> facts(Handling matter, Optional<Referral> asked, Marks marks) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("dnr", matter.dnr()));
        facts.add(fact("kind", texts.get("registry.kind." + matter.kind())));
        facts.add(fact("status", status(matter.status())));
        facts.add(fact("responsible", shown(matter.responsibleName())));
        facts.add(fact("class", shown(matter.planClass())));
        facts.add(fact("opened", Swedish.date(matter.openedOn())));
        var closed = matter.closedOn();
        if (closed != null) {
            facts.add(fact("closed", Swedish.date(closed) + ", " + shown(matter.closedBy())));
        }
        asked.ifPresent(one ->
                facts.add(
                        fact(
                                "asked",
                                texts.get(
                                        one.open()
                                                ? "registry.referral.out"
                                                : "registry.referral.ended",
                                        one.authority(),
                                        Swedish.date(one.answerBy())))));
        if (matter.secretSubject() != null) {
            facts.add(fact("shown-subject", matter.subject()));
            facts.add(fact("mark-subject", mark(marks.standing(Mark.Field.SUBJECT))));
        }
        return facts;
    }

    Fact fact(String name, String value) {
        return new Fact(texts.get("registry.fact." + name), value.isEmpty() ? "–" : value);
    }

    /// @param openly the names that everybody may see
    /// @param keeps whether the one who looks may change it
    HandlingPage.Party party(
            Handling matter,
            MatterParty one,
            List<MatterParty> all,
            List<String> openly,
            boolean keeps) {
        boolean shown = one.published() && openly.contains(one.name());
        var ended = one.endedOn();
        var standsFor =
                all.stream()
                        .filter(each -> each.id().equals(one.standsFor()))
                        .map(MatterParty::name)
                        .findFirst()
                        .orElse("");
        return new HandlingPage.Party(
                texts.get("registry.role." + one.role()),
                standsFor.isEmpty()
                        ? one.name()
                        : texts.get("registry.party.for", one.name(), standsFor),
                Stream.of(shown(one.address()), shown(one.email()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                ended != null
                        ? texts.get("registry.party.ended", ended.toString())
                        : texts.get(shown ? "registry.party.shown" : "registry.party.withheld"),
                ended != null ? "neutral" : shown ? "success" : "info",
                ended == null && keeps
                        ? matter.desk() + "?part=" + one.id() + "#party-change"
                        : "");
    }

    HandlingPage.Reminder reminder(Handling matter, Reminder one, LocalDate today) {
        var done = one.doneOn();
        boolean due = done == null && !one.onDate().isAfter(today);
        var document = one.document();
        return new HandlingPage.Reminder(
                one.onDate().toString(),
                one.words(),
                document == null ? "" : matter.desk() + "/" + document,
                document == null ? "" : document.toString(),
                one.forResponsible() ? texts.get("registry.remind.RESPONSIBLE") : one.setByName(),
                done != null
                        ? texts.get("registry.remind.done", done.toString(), shown(one.doneBy()))
                        : texts.get(due ? "registry.remind.due" : "registry.remind.waits"),
                done != null ? "success" : due ? "danger" : "info");
    }

    HandlingPage.Document document(Handling matter, Document one) {
        return new HandlingPage.Document(
                matter.desk() + "/" + one.number(),
                one.number(),
                one.subject(),
                texts.get("registry.direction." + one.direction()),
                one.onDate().toString(),
                shown(one.counterparty()),
                standing(one),
                colour(one));
    }

    String standing(Document one) {
        return one.disposed() != null
                ? texts.get("registry.gate.DISPOSED")
                : texts.get("registry.gate." + (one.marked() ? "MARKED" : one.gate().name()));
    }

    String colour(Document one) {
        return one.marked()
                ? "danger"
                : switch (one.gate()) {
                    case OPEN -> "success";
                    case WAITING -> "ochre";
                    case HELD -> "neutral";
                };
    }

    HandlingPage.Remiss remiss(Remiss one, LocalDate today) {
        var how = one.how();
        var ended = one.endedOn();
        var state =
                how == null || ended == null
                        ? texts.get(
                                one.late(today) ? "registry.remiss.late" : "registry.remiss.out")
                        : texts.get("registry.remiss." + how) + " " + ended;
        return new HandlingPage.Remiss(
                one.recipient(),
                one.sentOn().toString(),
                one.answerBy().toString(),
                state,
                how != null ? "success" : one.late(today) ? "danger" : "ochre");
    }

    HandlingPage.Trace trace(Trace one, String base) {
        return new HandlingPage.Trace(
                texts.get("registry.trace." + one.kind() + (one.here() ? ".to" : ".from")),
                base + one.slug(),
                one.dnr(),
                Swedish.date(one.onDate()));
    }

    HandlingPage.Change change(Change one) {
        var number = one.document();
        var what = texts.get("registry.change." + one.what());
        return new HandlingPage.Change(
                Swedish.moment(one.at()),
                one.byName(),
                number == null
                        ? what
                        : texts.get("registry.change.of", what, Integer.toString(number)),
                value(one.was()),
                value(one.becomes()),
                value(one.reason()));
    }

    /// States are kept by their names.
    private String value(String kept) {
        return texts.getOr("registry.value." + kept.replace(' ', '-'), kept);
    }

    static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// What stands last in a line, with what parts it from the rest; empty where there is nothing.
    static String after(@Nullable String text) {
        return text == null ? "" : " · " + text;
    }
}
