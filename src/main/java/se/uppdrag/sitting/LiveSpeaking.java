package se.uppdrag.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.pages.SpeakingView;
import se.uppdrag.web.Texts;

/// Puts the debate into words: who speaks, who waits, how long has been spoken.
record LiveSpeaking(Sitting sitting, @Nullable PersonId reader, Texts texts) {

    SpeakingView view(Instant now) {
        var speakers = sitting.speakers();
        var speech = speakers.now();
        var queue = speakers.queue();
        return new SpeakingView(
                speech == null ? "" : name(speech.person()),
                speech == null ? "" : speech.party(),
                speech == null ? "" : clock(speech.spoken(now)),
                speech == null || most(speech) == 0
                        ? ""
                        : texts.get("sitting.speaking.limit", most(speech)),
                speech != null && over(speech, now),
                speech != null && speech.paused(),
                speakers.lineDrawn(),
                speakers.order() == SpeakingOrder.AS_ASKED
                        ? ""
                        : texts.get("sitting.speaking.order." + speakers.order()),
                queue.stream().map(this::line).toList(),
                queue.stream().map(Speakers.Entry::person).toList().indexOf(reader) + 1,
                times(now, Speakers.Spoken::party, party -> party),
                times(now, Speakers.Spoken::person, this::name));
    }

    /// How long the house lets it be, in minutes. Points of order have no limit here.
    private int most(Speakers.Speech speech) {
        return switch (speech.kind()) {
            case SPEECH -> sitting.roll().customs().speechMinutes();
            case REPLY -> sitting.roll().customs().replyMinutes();
            case PRESENTATION, POINT_OF_ORDER -> 0;
        };
    }

    /// Told and never cut off: the chair decides.
    private boolean over(Speakers.Speech speech, Instant now) {
        return most(speech) > 0
                && speech.spoken(now).compareTo(Duration.ofMinutes(most(speech))) > 0;
    }

    private SpeakingView.Line line(Speakers.Entry entry) {
        return new SpeakingView.Line(
                entry.person().value().toString(),
                name(entry.person()),
                entry.party(),
                texts.get("sitting.speech." + entry.kind()),
                entry.person().equals(reader));
    }

    /// Time spoken on the item, what goes on counted in, the longest first.
    private <K> List<SpeakingView.Time> times(
            Instant now, Function<Speakers.Spoken, K> key, Function<K, String> name) {
        var lengths = new LinkedHashMap<K, Duration>();
        var counts = new LinkedHashMap<K, Integer>();
        var parties = new LinkedHashMap<K, String>();
        for (var one : sitting.speakers().ended(now).onItem()) {
            var who = key.apply(one);
            lengths.merge(who, one.length(), Duration::plus);
            counts.merge(who, 1, Integer::sum);
            parties.put(who, one.party());
        }
        var longest = lengths.values().stream().mapToLong(Duration::toSeconds).max().orElse(0);
        return lengths.entrySet().stream()
                .sorted(Map.Entry.<K, Duration>comparingByValue().reversed())
                .map(entry ->
                        new SpeakingView.Time(
                                name.apply(entry.getKey()),
                                parties.getOrDefault(entry.getKey(), ""),
                                clock(entry.getValue()),
                                counts.getOrDefault(entry.getKey(), 0),
                                longest == 0
                                        ? 0
                                        : (int) (100 * entry.getValue().toSeconds() / longest)))
                .toList();
    }

    /// Without party, which stands beside it.
    private String name(PersonId person) {
        return sitting.roll()
                .find(person)
                .map(Called::name)
                .orElseGet(() -> sitting.roll().name(person));
    }

    private static String clock(Duration spoken) {
        return "%d:%02d".formatted(Math.max(0, spoken.toMinutes()), spoken.toSecondsPart());
    }
}
