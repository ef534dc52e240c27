package se.uppdrag.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Texts;

/// Puts the room into words: who is here and serves, and who speaks.
final class LiveRoom {

    private final Sitting sitting;
    private final @Nullable PersonId reader;
    private final Texts texts;
    private final Map<PersonId, String> reasons;

    LiveRoom(Sitting sitting, List<Logged> log, @Nullable PersonId reader, Texts texts) {
        this.sitting = sitting;
        this.reader = reader;
        this.texts = texts;
        this.reasons = new ServingReasons(sitting.roll(), log, texts).all();
    }

    /// Why the person serves although she is no member; empty for others.
    String why(PersonId person) {
        return sitting.attendance().serves(person) ? reasons.getOrDefault(person, "") : "";
    }

    LivePage.Speaking speaking(Instant now) {
        var speakers = sitting.speakers();
        var speech = speakers.now();
        var called =
                speech == null ? Optional.<Called>empty() : sitting.roll().find(speech.person());
        var place = 0;
        for (int i = 0; i < speakers.queue().size(); i++) {
            if (speakers.queue().get(i).person().equals(reader)) {
                place = i + 1;
            }
        }
        return new LivePage.Speaking(
                called.map(Called::name).orElse(""),
                called.map(Called::party).orElse(""),
                speech == null ? "" : speech.since().toString(),
                speech == null ? "" : minutes(Duration.between(speech.since(), now)),
                limit(speech),
                speech != null && over(speech, now),
                speakers.queue().stream().map(this::waiting).toList(),
                place);
    }

    /// How long a speech may be; replies and points of order have no limit here.
    private String limit(Speakers.@Nullable Speech speech) {
        var most = sitting.roll().customs().speechMinutes();
        return speech == null || most == 0 || speech.kind() != Speakers.Kind.SPEECH
                ? ""
                : texts.get("sitting.speaking.limit", most);
    }

    /// Told and never cut off: the chair decides.
    private boolean over(Speakers.Speech speech, Instant now) {
        return !limit(speech).isEmpty()
                && Duration.between(speech.since(), now)
                                .compareTo(
                                        Duration.ofMinutes(
                                                sitting.roll().customs().speechMinutes()))
                        > 0;
    }

    private static String minutes(Duration spoken) {
        return "%d:%02d".formatted(Math.max(0, spoken.toMinutes()), spoken.toSecondsPart());
    }

    private LivePage.SpeakerLine waiting(Speakers.Entry entry) {
        var called = sitting.roll().find(entry.person());
        return new LivePage.SpeakerLine(
                entry.person().value().toString(),
                called.map(Called::name).orElse(""),
                called.map(Called::party).orElse(""),
                texts.get("sitting.speech." + entry.kind()),
                entry.person().equals(reader));
    }

    LivePage.Presence presence() {
        var attendance = sitting.attendance();
        var lines = sitting.roll().members().stream().map(this::seat).toList();
        return new LivePage.Presence(
                attendance.seated(),
                sitting.roll().seats(),
                Numbers.quorum(sitting.roll().seats()),
                attendance.quorate(),
                lines,
                away(sitting.roll().members()),
                away(sitting.roll().alternates()),
                lines.stream().anyMatch(line -> !line.nextId().isEmpty()),
                sitting.roll().distanceAllowed());
    }

    private LivePage.SeatLine seat(Called member) {
        var attendance = sitting.attendance();
        var id = member.person();
        var holder = attendance.holder(id);
        var replaced = holder.filter(one -> !one.equals(id));
        var state =
                attendance.aside().contains(id)
                        ? "ASIDE"
                        : replaced.isPresent()
                                ? attendance.waitingMembers().contains(id) ? "WAITING" : "REPLACED"
                                : holder.isPresent() ? "PRESENT" : "ABSENT";
        var next = attendance.vacant(id) ? attendance.nextFor(id) : Optional.<Called>empty();
        return new LivePage.SeatLine(
                id.value().toString(),
                member.name(),
                member.party(),
                state,
                holder.map(one -> one.value().toString()).orElse(""),
                replaced.map(sitting.roll()::name).orElse(""),
                replaced.map(reasons::get).map(Objects::toString).orElse(""),
                next.map(one -> one.person().value().toString()).orElse(""),
                next.map(Called::nameAndParty).orElse(""));
    }

    private List<LivePage.Option> away(List<Called> called) {
        return called.stream()
                .filter(one -> !sitting.attendance().present().contains(one.person()))
                .map(LiveRoom::option)
                .toList();
    }

    private static LivePage.Option option(Called one) {
        return new LivePage.Option(one.person().value().toString(), one.nameAndParty());
    }
}
