package se.uppdrag.browser;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.files.Files;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;

/// The binder's pages, as those who have it see them, and those who do not.
@TestComponent
final class BinderVisits {

    static final String BINDER = "/parm/{organ}/{day:\\d{4}-\\d{2}-\\d{2}(?:-\\d{1,2})?}";
    static final String PAPER = BINDER + "/{paper:[a-z0-9-]{1,200}}";

    static final String TONIGHT = "/parm/kf/2026-11-25";

    private final Site site;

    private final Meetings meetings;
    private final Registry registry;
    private final Files files;
    private final TransactionTemplate transaction;

    BinderVisits(
            Site site,
            Meetings meetings,
            Registry registry,
            Files files,
            TransactionTemplate transaction) {
        this.site = site;
        this.meetings = meetings;
        this.registry = registry;
        this.files = files;
        this.transaction = transaction;
    }

    /// Another paper of tonight's, last among those of the first matter.
    void adds(String title, byte[] pdf) {
        transaction.executeWithoutResult(_ -> {
            var tonight = meetings.meeting("kf", "2026-11-25").orElseThrow();
            var item =
                    meetings.agenda(tonight.id()).stream()
                            .filter(one -> one.matter() != null)
                            .findFirst()
                            .orElseThrow();
            int number =
                    registry.add(
                            new MatterId(Objects.requireNonNull(item.matter())),
                            new Registration(
                                    Registration.Direction.DRAWN_UP,
                                    null,
                                    title,
                                    tonight.startsAt(),
                                    null,
                                    files.store("skrivelse.pdf", "application/pdf", pdf)));
            meetings.attach(
                    item.id(), title, "/diarium/" + item.matterSlug() + "/" + number + "/fil");
        });
    }

    /// The address of a paper, by a word in its title.
    String paper(String word) {
        return site.link(Who.MEMBER, TONIGHT, "main .docs a:has-text('" + word + "')");
    }

    Stream<Visit> all() {
        var file = paper("Investeringsplan");
        var text = paper("Samlad bedömning");
        return Stream.of(
                Visit.of("/parm", Who.MEMBER),
                Visit.of("/parm", Who.ADMINISTRATOR),
                Visit.of(BINDER, TONIGHT, Who.MEMBER),
                Visit.of(BINDER, TONIGHT, Who.ALTERNATE),
                Visit.of(BINDER, TONIGHT, Who.SECRETARY),
                Visit.of(BINDER, TONIGHT + "?q=investeringar", Who.MEMBER),
                Visit.of(BINDER, TONIGHT, Who.REGISTRAR).answering(HttpStatus.FORBIDDEN),
                Visit.of(BINDER, "/parm/kf/2026-11-24", Who.MEMBER).answering(HttpStatus.NOT_FOUND),
                Visit.of(PAPER, file, Who.MEMBER),
                Visit.of(PAPER, text, Who.CHAIR),
                Visit.of(PAPER, file, Who.REGISTRAR).answering(HttpStatus.FORBIDDEN),
                Visit.of(PAPER, text, Who.MEMBER)
                        .refused(text + "/anteckna", "text", "Hej", "sida", "tolv"),
                Visit.of("/mina-anteckningar", Who.MEMBER),
                Visit.of("/mina-anteckningar", Who.SECRETARY));
    }
}
