package se.uppdrag.evidence;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Makes a checkpoint each night, when something has happened since the last.
@Configuration
@EnableScheduling
class Nights {

    private final Checkpoints checkpoints;

    Nights(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Stockholm")
    void night() {
        checkpoints.now();
    }
}
