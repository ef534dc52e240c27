package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.MeetingMinutes.Fact;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes minutes out of a sitting's log. The same log and the same additions always give the same
/// words.
record MinutesWriter(Wording words, Additions additions) {

    static MeetingMinutes write(
            Meeting meeting, List<Logged> log, Additions additions, Texts texts) {
        return new MinutesWriter(new Wording(meeting, Evening.of(log), texts), additions).minutes();
    }

    private MeetingMinutes minutes() {
        return new MeetingMinutes(
                words.t("title"),
                words.organ(),
                Swedish.weekday(words.meeting().onDate()),
                facts(),
                new AttendanceWriter(words).parts(),
                floors().stream()
                        .map(floor -> new SectionWriter(words, additions, floor).section())
                        .toList(),
                closing());
    }

    private List<Floor> floors() {
        return words.evening().sitting().floors().values().stream()
                .sorted(Comparator.comparingInt(Floor::section))
                .toList();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        add(facts, "time", time());
        add(facts, "place", words.meeting().place());
        add(facts, "chair", presided());
        add(facts, "secretary", words.list(additions.secretaries()));
        add(facts, "verifiers", words.names(words.evening().sitting().verifiers()));
        words.evening()
                .all(SittingEvent.VerifiersElected.class)
                .reduce((_, later) -> later)
                .ifPresent(elected -> add(facts, "verifying", verifying(elected)));
        additions.standIns().forEach(one -> add(facts, "stand-in", standIn(one)));
        add(
                facts,
                "sections",
                floors().isEmpty()
                        ? ""
                        : words.sections(floors().stream().map(Floor::section).toList()));
        add(facts, "checkpoint", additions.checkpoint());
        return facts;
    }

    /// Who, and never why.
    private String standIn(StandIn one) {
        return words.t(
                "stand-in." + one.decidedBy(),
                one.name(),
                one.hinderedName(),
                Swedish.date(one.at()),
                words.organ());
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.t("fact." + key), value));
        }
    }

    private String verifying(SittingEvent.VerifiersElected elected) {
        return words.t(
                elected.where().isBlank() ? "verifying" : "verifying.where",
                Swedish.date(elected.by()),
                elected.where());
    }

    private String time() {
        var evening = words.evening();
        var opened = evening.openedAt();
        var closed = evening.closedAt();
        if (opened == null) {
            return "";
        }
        var pauses =
                evening.pauses().stream()
                        .map(pause -> {
                            var to = pause.to();
                            return to == null
                                    ? words.t("time.paused", words.time(pause.from()))
                                    : words.t(
                                            "time.pause", words.time(pause.from()), words.time(to));
                        })
                        .toList();
        var span =
                closed == null
                        ? words.t("time.running", words.time(opened))
                        : words.t("time.span", words.time(opened), words.time(closed));
        return pauses.isEmpty() ? span : words.t("time.with", span, words.list(pauses));
    }

    /// One name, or each with the sections she led.
    private String presided() {
        var evening = words.evening();
        var led = new LinkedHashMap<PersonId, TreeSet<Integer>>();
        evening.led()
                .forEach((section, chair) ->
                        led.computeIfAbsent(chair, _ -> new TreeSet<>()).add(section));
        if (led.size() > 1) {
            return led.entrySet().stream()
                    .map(one -> words.name(one.getKey()) + ", " + words.sections(one.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return Stream.concat(
                        led.keySet().stream(), Stream.ofNullable(evening.sitting().presiding()))
                .findFirst()
                .map(words::name)
                .orElse("");
    }

    private List<Part> closing() {
        var parts = new ArrayList<Part>();
        var received = words.evening().received().stream().map(this::received).toList();
        if (!received.isEmpty()) {
            parts.add(new Part(words.t("part.received"), List.of(new Block.Listing(received))));
        }
        Map<Integer, Floor> floors = words.evening().sitting().floors();
        var left = notTakenUp();
        if (!left.isEmpty()) {
            parts.add(new Part(words.t("part.not-taken-up"), List.of(new Block.Listing(left))));
        }
        var loose =
                words.evening()
                        .all(SittingEvent.Noted.class)
                        .filter(note -> !floors.containsKey(note.item()))
                        .filter(note -> additions.secret(note.item()).isEmpty())
                        .flatMap(note -> Block.paragraphs(note.text()).stream())
                        .toList();
        if (!loose.isEmpty()) {
            parts.add(new Part(words.t("part.notes"), loose));
        }
        parts.addAll(dissents(words, additions.dissents(false)));
        return parts;
    }

    /// What verifiers hold against the wording of a part, in that part.
    static List<Part> dissents(Wording words, List<Dissent> dissents) {
        var said =
                dissents.stream()
                        .map(one -> words.t("dissent", one.name(), one.text()))
                        .flatMap(text -> Block.paragraphs(text).stream())
                        .toList();
        return said.isEmpty() ? List.of() : List.of(new Part(words.t("part.dissents"), said));
    }

    /// What stood on the agenda when the meeting ended without it: it goes to a later meeting.
    private List<String> notTakenUp() {
        var sitting = words.evening().sitting();
        return sitting.phase() != Sitting.Phase.CLOSED
                ? List.of()
                : sitting.items().stream()
                        .filter(item -> !sitting.floors().containsKey(item.number()))
                        .map(additions::shown)
                        .toList();
    }

    private String received(Logged line) {
        var received = (SittingEvent.InitiativeReceived) line.event();
        return words.t(
                "received." + received.kind(),
                words.time(line.at()),
                received.title(),
                received.sender(),
                received.dnr());
    }
}
