package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.uppdrag.minutes.Evening.Service;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.sitting.Called;
import se.uppdrag.sitting.SittingEvent;
import se.uppdrag.sitting.SittingRoll;

/// Who served, when and in which sections (KL 5:66). Why somebody was away is nobody's business.
record AttendanceWriter(Wording words) {

    List<Part> parts() {
        var roll = words.evening().sitting().roll();
        return Stream.of(
                        part("members", members(roll)),
                        part("alternates", alternates(roll)),
                        part("others", named(roll.alternates(), this::onlyListened)),
                        part("absent", named(roll.members(), this::neverCame)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Part> part(String key, List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        new Part(words.t("attendance." + key), List.of(new Block.Listing(lines))));
    }

    private List<String> members(SittingRoll roll) {
        return roll.members().stream()
                .filter(one -> !words.evening().servedBy(one.person()).isEmpty())
                .map(this::member)
                .toList();
    }

    private String member(Called called) {
        var line = new ArrayList<String>();
        line.add(called.nameAndParty());
        if (!called.post().equals("MEMBER")) {
            line.add(words.t("post." + called.post()));
        }
        var services = words.evening().servedBy(called.person());
        if (!services.getFirst().whole()) {
            line.add(words.list(services.stream().map(this::when).toList()));
        }
        line.addAll(manners(called));
        return String.join(", ", line);
    }

    private List<String> alternates(SittingRoll roll) {
        return roll.alternates().stream()
                .filter(one -> !words.evening().servedBy(one.person()).isEmpty())
                .map(this::alternate)
                .toList();
    }

    private String alternate(Called called) {
        var line = new ArrayList<String>();
        line.add(called.nameAndParty());
        for (var service : words.evening().servedBy(called.person())) {
            line.add(words.t("attendance.instead-of", words.name(service.member())));
            if (!service.whole()) {
                line.add(when(service));
            }
        }
        line.addAll(manners(called));
        return String.join(", ", line);
    }

    /// `från klockan 18.40, §§ 131–135`
    private String when(Service service) {
        var from = words.time(service.from());
        var to = service.to();
        var time =
                to == null
                        ? service.fromStart() ? "" : words.t("attendance.from", from)
                        : service.fromStart()
                                ? words.t("attendance.to", words.time(to))
                                : words.t("attendance.between", from, words.time(to));
        return Stream.of(
                        time,
                        service.sections().isEmpty() ? "" : words.sections(service.sections()))
                .filter(Predicate.not(String::isEmpty))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /// At a distance (KL 5:16), and which sections she stepped out of (KL 5:47, 6:28).
    private List<String> manners(Called called) {
        var line = new ArrayList<String>();
        var evening = words.evening();
        if (evening.distance().contains(called.person())) {
            line.add(words.t("attendance.distance"));
        }
        var aside =
                evening.all(SittingEvent.SteppedAside.class)
                        .filter(one -> one.person().equals(called.person()))
                        .flatMap(one ->
                                Stream.ofNullable(evening.sitting().floors().get(one.item())))
                        .map(floor -> floor.section())
                        .toList();
        if (!aside.isEmpty()) {
            line.add(words.t("attendance.aside", words.sections(aside)));
        }
        return line;
    }

    private static List<String> named(List<Called> people, Predicate<Called> which) {
        return people.stream().filter(which).map(Called::nameAndParty).toList();
    }

    private boolean onlyListened(Called called) {
        return words.evening().present().contains(called.person())
                && words.evening().servedBy(called.person()).isEmpty();
    }

    private boolean neverCame(Called called) {
        return !words.evening().present().contains(called.person());
    }
}
