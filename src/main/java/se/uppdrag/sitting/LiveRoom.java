package se.uppdrag.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Numbers;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Texts;

/// Puts the room into words: who is here, who serves, and why.
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
