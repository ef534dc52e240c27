package se.uppdrag.minutes;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.SwedishTime;

/// Says each hour of the day who has minutes to sign and little time left. Whoever listens tells
/// nobody the same twice.
@Component
class SigningReminders {

    private final RoundTable rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningReminders(RoundTable rounds, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 7-18 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void remind() {
        var today = SwedishTime.dateOf(clock.instant());
        for (var one : rounds.unsigned()) {
            SignatureAwaited.on(today, one.onDate(), one.lastDay())
                    .ifPresent(stage ->
                            events.publishEvent(
                                    new SignatureAwaited(
                                            one.meeting(),
                                            one.person(),
                                            stage,
                                            one.version(),
                                            one.lastDay())));
        }
    }
}
