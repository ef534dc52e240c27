package se.uppdrag.learning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.learning.pages.CertifiedPage;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Language;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Sets the certificate (`intyg`) of somebody who has learnt something.
@Component
class Certificates {

    private final Register register;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;
    private final Clock clock;

    Certificates(Register register, Houses houses, Paper paper, Texts texts, Clock clock) {
        this.register = register;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts.in(Language.SWEDISH);
        this.clock = clock;
    }

    /// @param what the course or the training
    /// @param text what is certified, after the name
    /// @param lessons none for a training
    /// @return PDF/UA
    byte[] of(SignedIn who, String what, String text, List<String> lessons) {
        var page =
                new CertifiedPage(
                        houses.ours().name(),
                        register.person(who.person()).map(Person::name).orElse(who.name()),
                        what,
                        text,
                        lessons,
                        Swedish.moment(clock.instant()));
        return paper.pdf("learning/certificate-paper", Map.of("page", page, "texts", texts));
    }
}
