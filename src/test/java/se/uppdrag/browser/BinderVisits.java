package se.uppdrag.browser;

import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;

/// The binder's pages, as those who have it see them, and those who do not.
@TestComponent
final class BinderVisits {

    static final String BINDER = "/parm/{organ}/{day:\\d{4}-\\d{2}-\\d{2}(?:-\\d{1,2})?}";
    static final String PAPER = BINDER + "/{paper:[a-z0-9-]{1,200}}";

    static final String TONIGHT = "/parm/kf/2026-11-25";

    private final Site site;

    BinderVisits(Site site) {
        this.site = site;
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
