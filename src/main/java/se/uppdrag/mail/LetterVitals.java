package se.uppdrag.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// Whether letters go out: how many wait, since when, and how many did not arrive.
@Component
class LetterVitals implements Vitals {

    /// One that has waited longer has been tried several times.
    private static final Duration LONG = Duration.ofMinutes(15);

    private final LetterTable letters;
    private final Carrier carrier;
    private final Texts texts;
    private final Clock clock;

    LetterVitals(LetterTable letters, Carrier carrier, Texts texts, Clock clock) {
        this.letters = letters;
        this.carrier = carrier;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Now now() {
        var counts = letters.counts();
        var waiting = counts.getOrDefault(Letter.State.WAITS, 0);
        var failed =
                counts.getOrDefault(Letter.State.REFUSED, 0)
                        + counts.getOrDefault(Letter.State.BOUNCED, 0);
        var oldest = letters.oldestWaiting();
        var figures = new HashMap<String, Double>();
        figures.put("letters_waiting", (double) waiting);
        figures.put("letters_failed", (double) failed);
        oldest.ifPresent(at ->
                figures.put(
                        "letters_oldest_seconds",
                        (double) Duration.between(at, clock.instant()).toSeconds()));
        var stuck = oldest.filter(at -> at.isBefore(clock.instant().minus(LONG))).isPresent();
        var told =
                oldest.map(at -> texts.get("mail.vitals.waiting", waiting, Swedish.moment(at)))
                        .orElseGet(() -> texts.get("mail.vitals.none"));
        return new Now(
                texts.get("mail.letters"),
                !carrier.ready() ? State.OFF : stuck ? State.WRONG : State.WELL,
                (carrier.ready() ? "" : texts.get("mail.no-server") + " ")
                        + told
                        + " "
                        + texts.get("mail.vitals.failed", failed),
                "/administration/utskick",
                figures);
    }
}
