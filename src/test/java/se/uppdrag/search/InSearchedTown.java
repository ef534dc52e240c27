package se.uppdrag.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.registry.Registry;

/// A committee with one matter, and somebody who sits in it.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
abstract class InSearchedTown {

    static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Registry registry;
    @Autowired Index index;
    @Autowired Search search;
    @Autowired JdbcClient jdbc;

    Organ executive;
    Matter matter;
    final SignedIn alva = new SignedIn(UUID.randomUUID(), "Alvina Bergström");

    @BeforeEach
    void something() {
        executive = new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 5, null);
        register.found(executive, LocalDate.of(2022, 10, 15), "kf");
        register.enter(new Person(alva.person(), "Alvina", "Bergström", "alvina@exempel.se"));
        register.appoint(
                new Membership(
                        alva.person(),
                        alva.name(),
                        "ks",
                        Post.MEMBER,
                        null,
                        1,
                        LocalDate.of(2022, 10, 15),
                        null,
                        "kf"));
        matter =
                open(
                        "Skolskjutsreglemente för Exempel",
                        "Förslag om reglementet, skolskjuts och bussarna.");
    }

    Matter open(String subject, String text) {
        return registry.open(executive, Matter.Kind.MATTER, subject, document(subject, text));
    }

    static Registration document(String subject, String text) {
        return new Registration(Direction.RECEIVED, "Ines Invånare", subject, AT, text, null)
                .atOnce();
    }

    List<String> titles(String text) {
        index.catchUp();
        return search.find(text, HitTable.Filter.NONE, 1).hits().stream()
                .map(HitTable.Hit::title)
                .toList();
    }

    /// As the registrar's desk leaves a document that is marked.
    void hide(String subject) {
        jdbc.sql(
                        """
                        update registry.standing
                           set secrecy = 'SECRET', gate = 'HELD', public_counterparty = null,
                               public_subject = null
                         where subject = :subject
                        """)
                .param("subject", subject)
                .update();
    }
}
