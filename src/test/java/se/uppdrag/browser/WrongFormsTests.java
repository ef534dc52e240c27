package se.uppdrag.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.Proves;

@DisplayName("WCAG 2.2 AA – every form that was filled in wrong")
@InABrowser
@Proves({"DOS-1"})
class WrongFormsTests extends PageSweep {

    @Autowired WrongVisits wrong;

    Stream<Visit> mistakes() {
        return wrong.mistakes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_form_that_is_wrong_says_so_without_fault(Visit visit) {
        looksRight(visit);
    }
}
