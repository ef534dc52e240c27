package se.uppdrag.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;

/// The town on one database that all classes so marked share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "uppdrag.test=registry")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestClock.Setting.class,
    RegistryTown.class,
    SecretMeeting.class,
    Belongings.class,
    MoreBelongings.class,
    TownBelongings.class
})
public @interface InRegistryTown {}
