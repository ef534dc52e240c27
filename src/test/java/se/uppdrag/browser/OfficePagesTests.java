package se.uppdrag.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppdrag.Proves;

@DisplayName("WCAG 2.2 AA – every page there is, as those who work for the representatives see it")
@InABrowser
@Proves({"DOS-1"})
class OfficePagesTests extends PageSweep {

    Stream<Visit> pages() {
        return everything().filter(Visit::official);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_has_no_fault(Visit visit) {
        looksRight(visit);
    }
}
