package se.uppdrag.assignments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.pages.LeavingPage;
import se.uppdrag.assignments.pages.LeavingPage.Fact;
import se.uppdrag.assignments.pages.LeavingPage.Option;
import se.uppdrag.assignments.pages.LeavingsPage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.Substitutes;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the pages of those who leave.
@Component
class LeavingPages {

    private static final int CLOSED = 20;

    private final Leavings leavings;
    private final Register register;
    private final Substitutes substitutes;
    private final Meetings meetings;
    private final Texts texts;
    private final Clock clock;

    LeavingPages(
            Leavings leavings,
            Register register,
            Substitutes substitutes,
            Meetings meetings,
            Texts texts,
            Clock clock) {
        this.leavings = leavings;
        this.register = register;
        this.substitutes = substitutes;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    String all(Model model) {
        model.addAttribute(
                "page",
                new LeavingsPage(
                        leavings.open().stream().map(this::line).toList(),
                        leavings.closed(CLOSED).stream().map(this::line).toList()));
        return "assignments/leavings";
    }

    private LeavingsPage.Line line(Leaving one) {
        var step = step(one);
        return new LeavingsPage.Line(
                one.address(),
                name(one),
                what(one),
                state(one),
                step.isEmpty() ? "" : texts.get("assignments.step." + step));
    }

    String one(Leaving one, String problem, @Nullable RefusalText refusal, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        model.addAttribute(
                "page",
                new LeavingPage(
                        one.id().toString(),
                        name(one),
                        "/ledamoter/" + one.person().value(),
                        what(one),
                        state(one),
                        Objects.requireNonNullElse(one.message(), ""),
                        one.matter() == null ? "" : "/diarium/" + one.matter(),
                        Objects.requireNonNullElse(one.dnr(), ""),
                        facts(one),
                        step(one),
                        coming(today),
                        alternates(one, today),
                        one.asksToStay(),
                        one.assembly(),
                        one.assembly()
                                ? ""
                                : "/administration/val-till-organ?organ="
                                        + one.organ()
                                        + "&omfattning=FYLLNAD",
                        today.toString(),
                        problem,
                        refusal));
        return "assignments/leaving";
    }

    private String state(Leaving one) {
        return texts.get("assignments.state." + (one.kept() ? "KEPT" : one.state()));
    }

    /// What is to be done next; nothing when the place is filled or the request denied.
    static String step(Leaving one) {
        return switch (one.state()) {
            case REQUESTED -> "agenda";
            case ON_AGENDA -> "decide";
            case LEFT -> one.assembly() ? "tell" : "fill";
            case TOLD -> "fill";
            case DENIED, CLOSED -> "";
        };
    }

    private List<Fact> facts(Leaving one) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("because", texts.get("assignments.departure." + one.because())));
        if (one.ground() != null) {
            facts.add(fact("ground", texts.get("assignments.ground." + one.ground())));
        }
        if (one.requestedAt() != null) {
            facts.add(fact("requested", Swedish.moment(one.requestedAt())));
        }
        add(facts, "decided", one.decidedBy());
        if (one.leftOn() != null) {
            facts.add(fact("until", Swedish.date(one.leftOn().minusDays(1))));
        }
        if (one.toldOn() != null) {
            facts.add(fact("told", Swedish.date(one.toldOn())));
        }
        add(facts, "closed", one.closedHow());
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(fact(key, value));
        }
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("assignments.fact." + key), value);
    }

    private List<Option> coming(LocalDate today) {
        return meetings.between(today, today.plusYears(1), register.assembly().slug()).stream()
                .map(one ->
                        new Option(
                                one.onDate() + (one.ordinal() == 1 ? "" : "-" + one.ordinal()),
                                Swedish.weekday(one.onDate())))
                .toList();
    }

    /// Those named for the member who has left first in their order, then the party's; in the
    /// assembly no others come in question (14 kap. 21 § vallagen).
    private List<Option> alternates(Leaving one, LocalDate today) {
        var left = one.leftOn() == null ? today : one.leftOn().minusDays(1);
        var named = substitutes.on(one.organ(), left).getOrDefault(one.person(), List.of());
        var options = new ArrayList<Option>();
        register.organ(one.organ()).stream()
                .flatMap(organ -> register.roll(organ, today).alternates().stream())
                .filter(each -> !one.assembly() || Objects.equals(each.party(), one.party()))
                .sorted(Comparator.comparingInt(each -> place(named, each.person())))
                .forEach(each ->
                        options.add(
                                new Option(each.name(), options.size() + 1 + ". " + each.name())));
        return options;
    }

    private static int place(List<PersonId> named, PersonId person) {
        int place = named.indexOf(person);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private String name(Leaving one) {
        return register.person(one.person()).map(Person::name).orElse("");
    }

    private String what(Leaving one) {
        return texts.get(
                "register.post.in",
                texts.get("register.post." + one.post()),
                Swedish.inSentence(
                        register.organ(one.organ()).map(Organ::name).orElse(one.organ())));
    }
}
