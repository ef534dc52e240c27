package se.uppdrag.safety;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;

/// A class of tests with a town of its own. Guesses are quick, so that the tests are.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"uppdrag.safety.memory=512", "uppdrag.safety.pace=5ms"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, SafetyTown.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@interface InSafetyTown {}
