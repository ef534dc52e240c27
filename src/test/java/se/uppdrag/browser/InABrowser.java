package se.uppdrag.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

/// The demonstration municipality on a real server, with two years behind it, looked at through a
/// real browser. All classes so marked share the one server and its evening.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumIsFound.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uppdrag.demo=true",
            // Hours before the council meets: the clock goes while the pages are looked at, and
            // what belongs before a meeting is not to be gone when a slow machine comes to it.
            "uppdrag.demo.now=2026-11-25T12:00",
            "uppdrag.data=target/browser/town-${uppdrag.fork:1}",
            "uppdrag.signing.from=2026-10-01"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    Site.class,
    SafetyDesk.class,
    Evenings.class,
    OpenVisits.class,
    MatterVisits.class,
    OfficeVisits.class,
    DiariumVisits.class,
    BinderVisits.class,
    WrongVisits.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface InABrowser {}
