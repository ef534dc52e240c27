package se.uppdrag.drafting;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.drafting.Way.State;
import se.uppdrag.drafting.pages.WayView;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts the way of a matter into words.
@Component
class WayWords {

    private final Texts texts;

    WayWords(Texts texts) {
        this.texts = texts;
    }

    /// In a line; empty for a matter that only is where it is.
    String line(Way way) {
        var view = view(way);
        return view.stops().size() < 2
                ? ""
                : Stream.concat(
                                Stream.of(
                                        view.stops().stream()
                                                .map(one ->
                                                        one.word()
                                                                + ": "
                                                                + one.organ()
                                                                + ", "
                                                                + one.when())
                                                .collect(Collectors.joining(" → "))),
                                view.missed().stream())
                        .collect(Collectors.joining(". "));
    }

    WayView view(Way way) {
        return new WayView(
                way.stops().stream().map(this::stop).toList(),
                way.missed().stream()
                        .map(one ->
                                texts.get(
                                        "drafting.way.missed",
                                        one.organ(),
                                        Swedish.date(one.on()),
                                        Swedish.date(one.notice()),
                                        Swedish.inSentence(one.before()),
                                        Swedish.date(one.beforeOn())))
                        .toList());
    }

    private WayView.Stop stop(Way.Stop one) {
        LocalDate on = one.on();
        var result = one.result();
        var when = on == null ? texts.get("drafting.way.no-meeting") : Swedish.date(on);
        return new WayView.Stop(
                one.presidium() ? texts.get("drafting.way.presidium", one.organ()) : one.organ(),
                one.href(),
                texts.get("drafting.way." + one.state()),
                one.state() == State.DONE ? "done" : one.state() == State.NOW ? "now" : "todo",
                result == null ? when : when + " · " + texts.get("drafting.way." + result),
                one.late() ? texts.get("drafting.way.late") : "",
                one.meeting() == null ? "" : one.meeting().value().toString());
    }
}
