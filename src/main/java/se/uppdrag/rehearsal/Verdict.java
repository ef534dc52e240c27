package se.uppdrag.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import se.uppdrag.access.PersonId;

/// What the rehearsal showed.
///
/// @param devices that people held in their hands
/// @param times milliseconds from press to acknowledgement, the shortest first
record Verdict(
        Light light, List<Reason> reasons, List<Device> devices, List<Round> rounds, Times times) {

    /// What a member waits at most before she wonders (the issue of every live page: a second).
    static final int PATIENCE_MS = 1000;

    enum Light {
        RUNNING,
        GREEN,
        RED
    }

    enum Reason {
        /// Nobody answered from a device of her own.
        NO_DEVICES,
        /// Somebody who had begun to answer missed a round.
        LOST,
        /// More than one in a hundred waited longer than a second.
        SLOW
    }

    /// @param missed rounds after its first one that it did not answer
    record Device(PersonId person, int answered, int missed, Times times) {}

    record Round(int number, int answers, Times times) {}

    /// Milliseconds, the shortest first.
    record Times(int[] sorted) {

        static Times of(List<Answer> answers) {
            return new Times(
                    answers.stream()
                            .map(Answer::tookMs)
                            .filter(Objects::nonNull)
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray());
        }

        boolean none() {
            return sorted.length == 0;
        }

        /// The least time within which so many in a hundred were answered.
        int percentile(int percent) {
            return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
        }

        int longest() {
            return sorted[sorted.length - 1];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Times times && Arrays.equals(sorted, times.sorted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }
    }

    static Verdict of(Rehearsal rehearsal, List<Answer> answers, Instant now) {
        int asked = rehearsal.round(now);
        var byDevice = answers.stream().collect(Collectors.groupingBy(Answer::device));
        var devices = devices(byDevice, rehearsal.running(now) ? asked - 1 : asked);
        var rounds = new ArrayList<Round>();
        for (int number = 1; number <= asked; number++) {
            int one = number;
            var given = answers.stream().filter(answer -> answer.round() == one).toList();
            rounds.add(new Round(number, given.size(), Times.of(given)));
        }
        var times = Times.of(answers);
        var reasons = reasons(devices, times);
        var light =
                rehearsal.running(now)
                        ? Light.RUNNING
                        : reasons.isEmpty() ? Light.GREEN : Light.RED;
        return new Verdict(light, reasons, devices, List.copyOf(rounds), times);
    }

    private static List<Reason> reasons(List<Device> devices, Times times) {
        var reasons = new ArrayList<Reason>();
        if (devices.isEmpty()) {
            reasons.add(Reason.NO_DEVICES);
        }
        if (devices.stream().anyMatch(one -> one.missed() > 0)) {
            reasons.add(Reason.LOST);
        }
        if (!times.none() && times.percentile(99) > PATIENCE_MS) {
            reasons.add(Reason.SLOW);
        }
        return List.copyOf(reasons);
    }

    /// @param until the last round that everybody should have answered by now
    private static List<Device> devices(Map<UUID, List<Answer>> byDevice, int until) {
        var devices = new ArrayList<Device>();
        for (var answers : byDevice.values()) {
            var person = answers.getFirst().person();
            if (person == null) {
                continue;
            }
            int first = answers.stream().mapToInt(Answer::round).min().orElseThrow();
            int due = Math.max(0, until - first + 1);
            int given = (int) answers.stream().filter(one -> one.round() <= until).count();
            devices.add(new Device(person, answers.size(), due - given, Times.of(answers)));
        }
        return List.copyOf(devices);
    }
}
