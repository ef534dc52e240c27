package se.uppdrag.archive;

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
import se.uppdrag.registry.RegistryTown;

/// The town on one database that all classes so marked share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "uppdrag.test=archive",
            "uppdrag.archive.folder=target/test-arkiv-${random.uuid}"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, RegistryTown.class, ArchiveTown.class})
@interface InArchiveTown {}
