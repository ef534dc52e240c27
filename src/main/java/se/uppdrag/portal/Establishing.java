package se.uppdrag.portal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// At every start: the texts an empty installation needs, and a look at where the links lead.
@Component
class Establishing implements ApplicationRunner {

    private final Portal portal;
    private final Accessibility accessibility;

    Establishing(Portal portal, Accessibility accessibility) {
        this.portal = portal;
        this.accessibility = accessibility;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        portal.establish();
        accessibility.establish();
        portal.checkLinks();
    }
}
