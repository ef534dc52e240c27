package se.uppdrag.sitting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a sitting into words for each of its five pages.
@Component
class LivePages {

    private final ResultPages results;
    private final List<DraftMinutes> draft;
    private final Texts texts;

    LivePages(ResultPages results, List<DraftMinutes> draft, Texts texts) {
        this.results = results;
        this.draft = draft;
        this.texts = texts;
    }

    LivePage page(Snapshot snapshot, LiveReader reader, LivePage.Typed typed) {
        var meeting = snapshot.meeting();
        var sitting = reader.outside() ? snapshot.sitting().fromOutside() : snapshot.sitting();
        var items = new LiveItem(sitting, snapshot.log(), reader.person(), reader.address(), texts);
        var room = new LiveRoom(sitting, snapshot.log(), reader.person(), texts);
        var result = results.last(sitting);
        return new LivePage(
                reader.address(),
                reader.practised(),
                reader.view(),
                sitting.roll().organName(),
                Swedish.date(meeting.onDate()),
                sitting.phase().name(),
                sitting.behindClosedDoors(),
                Swedish.time(snapshot.at()),
                snapshot.log().stream()
                        .filter(line -> line.event() instanceof SittingEvent.Opened)
                        .findFirst()
                        .map(line -> Swedish.time(line.at()))
                        .orElse(""),
                announcement(sitting, result),
                sitting.items().size(),
                sitting.items().stream()
                        .map(item -> agendaLine(snapshot.sitting(), sitting, item))
                        .toList(),
                sitting.floor().map(items::current).orElse(null),
                sitting.openBallot().map(items::ballot).orElse(null),
                result.orElse(null),
                result.filter(one -> shown(sitting, one)).isPresent(),
                new LiveSpeaking(sitting, reader.person(), texts).view(snapshot.at()),
                room.presence(),
                me(sitting, room, items, reader),
                guide(sitting),
                received(snapshot.log()),
                eligible(sitting).stream().map(id -> option(sitting, id)).toList(),
                sitting.roll().guests().stream()
                        .map(guest -> option(sitting, guest.person()))
                        .toList(),
                presidium(sitting),
                new LivePage.Verifiers(
                        sitting.verifiers().stream().map(sitting.roll()::name).toList(),
                        sitting.roll().verifiers(),
                        meeting.verification().target().toString()),
                reader.view().equals("sekreterare") ? draft(snapshot) : List.of(),
                Arrays.stream(Decision.Kind.values()).map(Enum::name).toList(),
                typed);
    }

    /// Who can be chosen to something now: those who serve, or once it is over, all who were
    /// called.
    private static List<PersonId> eligible(Sitting sitting) {
        return sitting.verifiersMayBeEntered()
                ? Stream.of(sitting.roll().members(), sitting.roll().alternates())
                        .flatMap(List::stream)
                        .map(Called::person)
                        .toList()
                : sitting.attendance().serving();
    }

    private List<LivePage.DraftLine> draft(Snapshot snapshot) {
        return draft.stream()
                .flatMap(one -> one.of(snapshot.meeting(), snapshot.sitting(), snapshot.log()))
                .map(line -> new LivePage.DraftLine(line.kind().key(), line.text()))
                .toList();
    }

    /// A result stays on the screens until the next item is before the meeting.
    private static boolean shown(Sitting sitting, LivePage.ResultView result) {
        if (sitting.current() != 0) {
            return sitting.current() == result.item() && sitting.openBallot().isEmpty();
        }
        return sitting.running()
                && sitting.floors().keySet().stream()
                        .reduce((_, last) -> last)
                        .filter(last -> last == result.item())
                        .isPresent();
    }

    /// Said when it changes: a new item, a vote that opens, a result. Never the clock or a count.
    private String announcement(Sitting sitting, Optional<LivePage.ResultView> result) {
        if (sitting.behindClosedDoors()) {
            return texts.get("sitting.doors.shut");
        }
        var ballot = sitting.openBallot();
        if (ballot.isPresent() && ballot.get().voting()) {
            return texts.get(
                    "sitting.say.voting",
                    ballot.get().question().yesMeaning(),
                    ballot.get().question().noMeaning());
        }
        if (result.isPresent() && shown(sitting, result.get())) {
            var one = result.get();
            return texts.get("sitting.say.result", one.outcome(), one.yes(), one.no());
        }
        return switch (sitting.phase()) {
            case NOT_OPENED, ADJOURNED, CLOSED -> texts.get("sitting.phase." + sitting.phase());
            case OPEN ->
                    sitting.floor()
                            .map(floor ->
                                    texts.get(
                                            "sitting.say.item",
                                            floor.item().number(),
                                            floor.item().title()))
                            .orElse(texts.get("sitting.phase.OPEN"));
        };
    }

    /// That an item is decided everybody may know, also where what was decided is not told.
    private LivePage.AgendaLine agendaLine(Sitting whole, Sitting seen, Item item) {
        var floor = whole.floors().get(item.number());
        var state =
                floor == null
                        ? "WAITING"
                        : floor.decision() != null
                                ? "DONE"
                                : seen.current() == item.number() ? "NOW" : "WAITING";
        var behind = whole.agenda().doors().behind().contains(item.number());
        return new LivePage.AgendaLine(
                item.number(),
                item.titleInside(),
                state,
                item.secret()
                        ? texts.get("sitting.secret")
                        : behind ? texts.get("sitting.doors.behind") : "");
    }

    private LivePage.Me me(Sitting sitting, LiveRoom room, LiveItem items, LiveReader looking) {
        var reader = looking.person();
        if (reader == null) {
            return new LivePage.Me(
                    "", "", false, false, false, false, false, "", looking.runs(), List.of(), null);
        }
        var attendance = sitting.attendance();
        return new LivePage.Me(
                reader.value().toString(),
                sitting.roll()
                        .find(reader)
                        .map(Called::name)
                        .or(() -> sitting.roll().guest(reader).map(Guest::name))
                        .orElse(""),
                attendance.serves(reader),
                !attendance.serves(reader) && new SpeakingRules(sitting).maySpeak(reader),
                attendance.present().contains(reader),
                attendance.waitingMembers().contains(reader),
                attendance.aside().contains(reader),
                room.why(reader),
                looking.runs(),
                reservable(sitting, looking.runs() ? null : reader),
                items.mistake().orElse(null));
    }

    /// Decided items in which the reader took part; all of them for those who run the meeting.
    private static List<LivePage.Option> reservable(Sitting sitting, @Nullable PersonId reader) {
        var decided =
                sitting.phase() == Sitting.Phase.CLOSED
                        ? Stream.<Floor>empty()
                        : sitting.floors().values().stream();
        return decided.filter(floor -> floor.decision() != null)
                .filter(floor -> floor.item().kind() != Item.Kind.FORMALITY)
                .filter(floor -> reader == null || floor.tookPart().contains(reader))
                .map(floor ->
                        new LivePage.Option(
                                Integer.toString(floor.item().number()),
                                "§ " + floor.section() + " " + floor.item().title()))
                .toList()
                .reversed();
    }

    private LivePage.Guide guide(Sitting sitting) {
        var guide = ChairGuide.of(sitting);
        var title =
                sitting.floor()
                        .map(floor -> floor.item().title())
                        .or(() -> sitting.nextItem().map(Item::title))
                        .orElse("");
        var question =
                sitting.openBallot()
                        .map(Ballot::question)
                        .or(() ->
                                sitting.floor().flatMap(floor -> NextQuestion.of(sitting, floor)));
        var yes = question.map(Question::yesMeaning).orElse("");
        var no = question.map(Question::noMeaning).orElse("");
        return new LivePage.Guide(
                guide.action(),
                guide.action().isEmpty() ? "" : texts.get("sitting.guide." + guide.key()),
                texts.get(
                        "sitting.guide." + guide.key() + ".say",
                        title,
                        sitting.roll().verifiers(),
                        yes,
                        no,
                        nextSpeaker(sitting)),
                guide.basis().toString());
    }

    private static String nextSpeaker(Sitting sitting) {
        return sitting.speakers()
                .next()
                .map(entry -> sitting.roll().name(entry.person()))
                .orElse("");
    }

    private List<LivePage.Received> received(List<Logged> log) {
        return log.stream()
                .filter(line -> line.event() instanceof SittingEvent.InitiativeReceived)
                .map(line -> {
                    var one = (SittingEvent.InitiativeReceived) line.event();
                    return new LivePage.Received(
                            texts.get("sitting.received." + one.kind(), one.title()),
                            one.sender(),
                            Swedish.time(line.at()),
                            one.dnr(),
                            "/diarium?q=" + one.dnr().replace(' ', '+'));
                })
                .toList();
    }

    private static List<LivePage.Option> presidium(Sitting sitting) {
        return sitting.roll().members().stream()
                .filter(one -> !one.post().equals("MEMBER"))
                .filter(one -> !Objects.equals(one.person(), sitting.presiding()))
                .filter(one -> sitting.attendance().present().contains(one.person()))
                .map(one -> option(sitting, one.person()))
                .toList();
    }

    private static LivePage.Option option(Sitting sitting, PersonId id) {
        return new LivePage.Option(id.value().toString(), sitting.roll().name(id));
    }
}
