package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.statutes.Decided;
import se.uppdrag.statutes.FeeIndexes;
import se.uppdrag.statutes.Form;
import se.uppdrag.statutes.Period;
import se.uppdrag.statutes.Statute;
import se.uppdrag.statutes.StatuteDrafts;
import se.uppdrag.statutes.StatuteKind;
import se.uppdrag.statutes.Statutes;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// The statute book of the demonstration: what was in force before it begins, and what its meetings
/// then adopt from verified minutes.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoStatutes {

    /// A text that waits for its matter to come before the assembly.
    private record Waiting(Statute statute, DemoStatuteFile.Part part) {}

    private static final String MEETING_DAYS = "Sammanträdesdagar för nästa år";

    private final Statutes statutes;
    private final StatuteDrafts drafts;
    private final FeeIndexes indexes;
    private final Meetings meetings;
    private final Register register;
    private final Trail trail;
    private final Map<String, Waiting> waiting = new HashMap<>();

    DemoStatutes(
            Statutes statutes,
            StatuteDrafts drafts,
            FeeIndexes indexes,
            Meetings meetings,
            Register register,
            Trail trail) {
        this.statutes = statutes;
        this.drafts = drafts;
        this.indexes = indexes;
        this.meetings = meetings;
        this.register = register;
        this.trail = trail;
    }

    void found() {
        for (var name : DemoText.lines("statutes/order.txt")) {
            var file = DemoStatuteFile.read(name);
            var statute = act(() -> Outcome.granted(found(file)));
            file.parts().forEach(part -> take(file, statute, part));
        }
        for (var value :
                List.of("2023 118.4", "2024 121.9", "2025 125.0", "2026 128.6", "2027 132.1")) {
            var parts = value.split(" ");
            act(() -> {
                indexes.enter(
                        "PKV",
                        Integer.parseInt(parts[0]),
                        parts[1],
                        "Påhittat för demonstrationen",
                        secretary());
                return Outcome.granted("");
            });
        }
    }

    private Statute found(DemoStatuteFile file) {
        return statutes.found(
                StatuteKind.valueOf(file.head("kind")),
                new Statute.Card(
                        file.head("title"),
                        file.head("organ"),
                        file.head("responsible"),
                        file.head("subject"),
                        day(file.head("review"))),
                secretary());
    }

    private void take(DemoStatuteFile file, Statute statute, DemoStatuteFile.Part part) {
        var words = part.words();
        switch (words.getFirst()) {
            case "PROPOSED", "PROPOSED-WHOLE" ->
                    waiting.put(file.head("matter"), new Waiting(statute, part));
            case "DRAFT" -> {}
            case "REPEAL" ->
                    act(() ->
                            statutes.repeal(
                                    statute,
                                    decided(words),
                                    LocalDate.parse(words.get(4)),
                                    secretary()));
            default ->
                    act(() ->
                            statutes.enter(
                                    statute,
                                    Form.valueOf(words.getFirst()),
                                    part.text(),
                                    decided(words),
                                    new Period(
                                            LocalDate.parse(words.get(4)),
                                            words.size() > 5 ? day(words.get(5)) : null),
                                    secretary()));
        }
    }

    private static Decided decided(List<String> words) {
        return new Decided(
                words.get(1),
                LocalDate.parse(words.get(2)),
                Integer.parseInt(words.get(3)),
                null,
                false);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /// Puts the text that belongs to the matter before the meeting, under the item that was last
    /// put on its agenda.
    void put(Meeting meeting, Matter matter) {
        var text = waiting.get(matter.subject());
        if (text != null) {
            var words = text.part().words();
            put(
                    meeting,
                    text.statute(),
                    words.getFirst().equals("PROPOSED") ? Form.CHANGES : Form.WHOLE,
                    text.part().text(),
                    LocalDate.parse(words.get(1)));
        } else if (matter.subject().equals(MEETING_DAYS)) {
            put(
                    meeting,
                    statutes.statute("arbetsordning-for-kommunfullmaktige").orElseThrow(),
                    Form.CHANGES,
                    DemoStatuteFile.text("tonight"),
                    LocalDate.of(2027, 1, 1));
        }
    }

    private void put(Meeting meeting, Statute statute, Form form, String source, LocalDate from) {
        var item = meetings.agenda(meeting.id()).getLast();
        var by = secretary();
        act(() ->
                drafts.put(
                        statute, drafts.begin(statute, form, source, from, by), meeting, item, by));
    }

    /// What somebody began to write and nobody has decided.
    void lately() {
        for (var name : DemoText.lines("statutes/order.txt")) {
            var file = DemoStatuteFile.read(name);
            for (var part : file.parts()) {
                if (part.words().getFirst().equals("DRAFT")) {
                    var statute = statutes.statute(file.slug()).orElseThrow();
                    act(() ->
                            Outcome.granted(
                                    drafts.begin(
                                            statute,
                                            Form.CHANGES,
                                            part.text(),
                                            LocalDate.parse(part.words().get(1)),
                                            secretary())));
                }
            }
        }
    }

    private PersonId secretary() {
        return register.holders(Role.SECRETARY, "kf", DemoMunicipality.BOARDS).getFirst().id();
    }

    private <T> T act(Supplier<Outcome<T>> act) {
        var done = new ArrayList<T>();
        trail.once(
                new Command(UUID.randomUUID(), secretary().value(), "författningar"),
                () -> {
                    if (act.get() instanceof Granted<T>(var value, _)) {
                        done.add(value);
                        return Outcome.granted("/forfattningssamling");
                    }
                    throw new IllegalStateException("Refused");
                });
        return done.getFirst();
    }
}
