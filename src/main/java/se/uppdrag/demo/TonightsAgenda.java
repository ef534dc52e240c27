package se.uppdrag.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an organ's next meeting is to decide, as everybody may read it from a program that runs.
///
/// @param meeting as `Kommunfullmäktige 2026-11-25`
/// @param titles of its items, in order
record TonightsAgenda(String meeting, List<String> titles) {

    /// A meeting that people have been called to and that has not begun, in the words of the data.
    private static final String CALLED = "kallat";

    TonightsAgenda {
        titles = List.copyOf(titles);
    }

    /// @return nothing where nobody is called to a meeting of the organ that is still to come
    static Optional<TonightsAgenda> next(URI home, String organ) {
        var reader = new Visitor(home);
        return rows(reader, "meetings")
                .filter(one -> one.path("organId").asString().equals(organ))
                .filter(one -> one.path("state").asString().equals(CALLED))
                .min(Comparator.comparing(one -> Instant.parse(one.path("start").asString())))
                .map(one -> of(reader, one));
    }

    /// @param page the meeting's address
    static Optional<TonightsAgenda> of(URI home, String page) {
        var reader = new Visitor(home);
        return rows(reader, "meetings")
                .filter(one -> one.path("page").asString().endsWith(page))
                .findFirst()
                .map(one -> of(reader, one));
    }

    private static TonightsAgenda of(Visitor reader, JsonNode meeting) {
        return new TonightsAgenda(
                meeting.path("name").asString(), titles(reader, meeting.path("id").asString()));
    }

    private static List<String> titles(Visitor reader, String meeting) {
        return rows(reader, "agenda-items")
                .filter(one -> one.path("meetingId").asString().equals(meeting))
                .sorted(Comparator.comparingInt(one -> one.path("number").asInt()))
                .map(one -> one.path("name").asString())
                .toList();
    }

    private static Stream<JsonNode> rows(Visitor reader, String what) {
        var answer = reader.downloads("/api/v1/" + what + ".json");
        return JsonMapper.shared().readTree(answer).valueStream();
    }
}
