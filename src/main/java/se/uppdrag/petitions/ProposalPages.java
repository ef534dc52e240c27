package se.uppdrag.petitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.petitions.pages.ProposalPage;
import se.uppdrag.petitions.pages.ProposalPage.Fact;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Timeline;

/// Puts proposals into words, for everybody, for whoever sent one, and for those who look after it.
@Component
class ProposalPages {

    private static final String LIST = "/medborgarforslag";
    static final String DESK = "/administration/medborgarforslag";
    static final int PAGE = 50;

    private final Petitions proposals;
    private final Register register;
    private final Texts texts;

    ProposalPages(Petitions proposals, Register register, Texts texts) {
        this.proposals = proposals;
        this.register = register;
        this.texts = texts;
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String matter(CitizenProposal one) {
        return one.matterSlug() == null ? "" : "/diarium/" + one.matterSlug();
    }

    static String dnr(CitizenProposal one) {
        return Objects.requireNonNullElse(one.dnr(), "");
    }

    /// The address of the page after this one; empty where there is none.
    ///
    /// @param found a page of them and one more
    static <T> String older(String here, List<T> found, Function<T, ?> key) {
        return found.size() > PAGE ? here + "?efter=" + key.apply(found.get(PAGE - 1)) : "";
    }

    String state(CitizenProposal one) {
        var deadline = one.deadline();
        return texts.get(
                "petitions.state." + one.state(),
                register.organ(one.committee()).map(Organ::name).orElse(""),
                deadline.isEmpty() ? "" : Swedish.date(deadline.get().last()));
    }

    @Nullable Timeline line(CitizenProposal one, LocalDate today) {
        if (one.matter() == null) {
            return null;
        }
        return Timeline.of(
                proposals.steps(one).stream()
                        .map(step ->
                                new Timeline.Event(
                                        step.onDate(),
                                        texts.get("registry.step." + step.kind()),
                                        step.detail(),
                                        step.link() == null ? "" : step.link()))
                        .toList(),
                one.decidedOn() == null
                        ? one.deadline().map(each -> each.last()).orElse(null)
                        : null,
                one.decidedOn() == null ? today : one.decidedOn(),
                texts.get("petitions.line", one.title()));
    }

    /// For everybody: what the view that leaves out the rest has.
    ProposalPage open(ProposalTable.Public shown, CitizenProposal one, LocalDate today) {
        return new ProposalPage(
                LIST,
                texts.get("petitions.heading"),
                shown.title(),
                shown.dnr(),
                "/diarium/" + shown.matterSlug(),
                shown.text().isEmpty() ? texts.get("petitions.not-laid-out") : "",
                state(one),
                "",
                paragraphs(shown.text()),
                shown.name().isEmpty()
                        ? List.of()
                        : List.of(new Fact(texts.get("petitions.by"), shown.name())),
                line(one, today),
                List.of());
    }

    /// For whoever sent it.
    ProposalPage followed(CitizenProposal one, String code, LocalDate today) {
        return new ProposalPage(
                LIST,
                texts.get("petitions.heading"),
                one.title(),
                dnr(one),
                one.state() == CitizenProposal.State.UNCONFIRMED ? "" : matter(one),
                one.confirmedAt() == null ? texts.get("petitions.sent", one.email()) : "",
                state(one),
                code,
                paragraphs(one.text()),
                List.of(),
                line(one, today),
                List.of());
    }

    /// For the registrar and the secretary.
    ProposalPage desk(CitizenProposal one, LocalDate today, List<Act> acts) {
        var facts = new ArrayList<Fact>();
        if (one.hidden()) {
            facts.add(
                    new Fact(texts.get("petitions.by"), texts.get("petitions.protected.identity")));
        } else {
            facts.add(new Fact(texts.get("petitions.by"), one.name()));
            facts.add(new Fact(texts.get("petitions.field.adress"), one.address()));
            facts.add(
                    new Fact(
                            texts.get("petitions.name-told"),
                            texts.get(one.namePublic() ? "petitions.yes" : "petitions.no")));
        }
        facts.add(new Fact(texts.get("petitions.field.epost"), one.email()));
        for (var event : one.events()) {
            facts.add(
                    new Fact(
                            texts.get("petitions.event." + event.kind()),
                            (Swedish.date(event.onDate())
                                            + " "
                                            + register.organ(event.organ())
                                                    .map(Organ::name)
                                                    .orElse("")
                                            + " "
                                            + event.note()
                                            + " ("
                                            + event.byName()
                                            + ")")
                                    .replaceAll(" +", " ")));
        }
        return new ProposalPage(
                DESK,
                texts.get("petitions.desk"),
                one.title(),
                dnr(one),
                matter(one),
                "",
                state(one),
                "",
                paragraphs(one.text()),
                facts,
                line(one, today),
                acts);
    }
}
