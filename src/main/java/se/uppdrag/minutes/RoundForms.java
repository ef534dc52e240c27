package se.uppdrag.minutes;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Texts;

/// What is asked for in the round of verification, besides signatures.
@Component
class RoundForms {

    private final Minutes minutes;
    private final Acts acts;
    private final Texts texts;

    RoundForms(Minutes minutes, Acts acts, Texts texts) {
        this.minutes = minutes;
        this.acts = acts;
        this.texts = texts;
    }

    static String address(Meeting meeting) {
        return meeting.address() + "/justering";
    }

    Form approval(Meeting meeting, String sum) {
        return Form.of("minutes", "approve", address(meeting) + "/godkann").hidden("summa", sum);
    }

    /// @param parted whether there is a secret part it can be about
    Form dissent(Meeting meeting, String sum, boolean parted) {
        var form =
                Form.of("minutes", "dissent", address(meeting) + "/avvikande")
                        .hidden("summa", sum)
                        .area("mening", 4000);
        return parted ? form.tick("sekretessdelen") : form;
    }

    /// Whom the meeting elected to step in is proposed.
    Form standIn(Meeting meeting) {
        var form =
                Form.of("minutes", "stand-in", address(meeting) + "/ersattare")
                        .choice("forhindrad", hindered(meeting))
                        .choice("ersattare", others(meeting))
                        .choice(
                                "beslut",
                                acts.options("minutes.decided-by", StandIn.DecidedBy.class))
                        .area("skal", 500);
        return elected(meeting)
                .findFirst()
                .map(one -> form.beginning("ersattare", one.value().toString()))
                .orElse(form);
    }

    Form declaration(Meeting meeting) {
        return Form.of("minutes", "at-once", address(meeting) + "/omedelbart")
                .choice(
                        "punkt",
                        minutes.draft(meeting).stream()
                                .flatMap(draft -> draft.minutes().sections().stream())
                                .map(one -> new Option(Integer.toString(one.item()), one.heading()))
                                .toList());
    }

    private List<Option> hindered(Meeting meeting) {
        return minutes.draft(meeting).stream()
                .flatMap(draft ->
                        switch (new Readiness(draft.evening(), draft.additions()).check()) {
                            case Granted<List<Signatory>>(var all, _) -> all.stream();
                            case Refused<List<Signatory>> _ -> Stream.of();
                        })
                .map(one -> new Option(one.person().value().toString(), one.name()))
                .toList();
    }

    private Stream<PersonId> elected(Meeting meeting) {
        return minutes.draft(meeting).stream()
                .flatMap(draft -> draft.evening().verifierAlternates().stream());
    }

    /// Those who served, and first of them those the meeting elected to step in.
    private List<Option> others(Meeting meeting) {
        var elected = elected(meeting).toList();
        return minutes.draft(meeting).stream()
                .map(Draft::evening)
                .flatMap(evening ->
                        Stream.concat(
                                        elected.stream(),
                                        evening.services().stream().map(Evening.Service::holder))
                                .distinct()
                                .map(one ->
                                        option(
                                                one,
                                                evening.sitting().roll().name(one),
                                                elected.contains(one))))
                .toList();
    }

    private Option option(PersonId person, String name, boolean elected) {
        return new Option(
                person.value().toString(),
                elected ? texts.get("minutes.round.elected-alternate", name) : name);
    }
}
