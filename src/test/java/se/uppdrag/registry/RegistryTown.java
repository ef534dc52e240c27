package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.PageChecks;
import se.uppdrag.TestClock;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// A municipality with two authorities, a registrar for both and a secretary of one.
public class RegistryTown {

    static final LocalDate START = LocalDate.of(2022, 10, 15);

    public final TestClock clock;
    private final MockMvc web;
    private final Register register;
    private final Initiatives initiatives;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    public final PersonId registrar = PageChecks.somebody();

    /// Of the social committee.
    public final PersonId secretary = PageChecks.somebody();

    public final PersonId administrator = PageChecks.somebody();
    public final PersonId member = PageChecks.somebody();

    /// Of the council.
    final PersonId chair = PageChecks.somebody();

    /// Who may be called to the council.
    final PersonId alternate = PageChecks.somebody();

    /// Of the social committee, where [SecretMeeting] seats her.
    final PersonId committeeChair = PageChecks.somebody();

    final PersonId auditor = PageChecks.somebody();

    /// Employed, for nothing but the matters she answers for.
    final PersonId official = PageChecks.somebody();

    private boolean founded;

    RegistryTown(
            TestClock clock,
            MockMvc web,
            Register register,
            Initiatives initiatives,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.clock = clock;
        this.web = web;
        this.register = register;
        this.initiatives = initiatives;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /// Once for each database.
    public void found() {
        if (founded) {
            return;
        }
        founded = true;
        clock.set("2026-03-02", "08.00");
        organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS");
        organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS");
        organ("sn", "Socialnämnden", Organ.Kind.COMMITTEE, "SN");
        employ(registrar, "Rut Reg", Role.REGISTRAR, null);
        employ(secretary, "Nils Ask", Role.SECRETARY, "sn");
        employ(administrator, "Ada Adm", Role.ADMINISTRATOR, null);
        person(official, "Hilda Hand");
        sits(member, "Alva Berg", "kf", Post.MEMBER, 1);
        sits(chair, "Olle Ordf", "kf", Post.CHAIR, 2);
        sits(alternate, "Bea Byte", "kf", Post.ALTERNATE, 30);
        employ(auditor, "Rea Revi", Role.AUDITOR, null);
    }

    private void sits(PersonId id, String name, String organ, Post post, int seat) {
        person(id, name);
        register.appoint(
                new Membership(id, name, organ, post, null, seat, START, null, "val 2022"));
    }

    /// What is the member's own, made once for each database.
    record Own(UUID motion, String motionSlug, UUID watch, UUID person) {}

    private @Nullable Own own;

    Own own() throws Exception {
        if (own == null) {
            var motion =
                    switch (Objects.requireNonNull(
                            transaction.execute(_ ->
                                    initiatives.file(
                                            member,
                                            Kind.MOTION,
                                            "Om matrisen",
                                            "Den ska vara hel.",
                                            "Att den görs hel.",
                                            "")))) {
                        case Outcome.Granted<Receipt>(var receipt, var _) -> receipt;
                        case Outcome.Refused<Receipt> no -> throw new AssertionError(no.toString());
                    };
            does(member, "/bevakningar", "q", "matrisen");
            own =
                    new Own(
                            motion.id().value(),
                            motion.matterSlug(),
                            jdbc.sql("select id from search.watch where person = :person")
                                    .param("person", member.value())
                                    .query(UUID.class)
                                    .single(),
                            member.value());
        }
        return own;
    }

    private void organ(String slug, String name, Organ.Kind kind, String authority) {
        register.found(new Organ(slug, name, kind, authority, 5, null), START, "kommunallagen");
    }

    private void employ(PersonId id, String name, Role role, @Nullable String organ) {
        person(id, name);
        register.employ(id, role, organ, START);
    }

    private void person(PersonId id, String name) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
    }

    private static RequestPostProcessor who(@Nullable PersonId person) {
        return person == null ? SecurityMockMvcRequestPostProcessors.csrf() : as(person);
    }

    public MockHttpServletResponse sends(@Nullable PersonId who, String address, String... fields)
            throws Exception {
        var request = post(address).with(who(who)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    public MockHttpServletResponse sendsFile(
            PersonId who, String address, String type, byte[] bytes, String... fields)
            throws Exception {
        var request =
                multipart(address)
                        .file(new MockMultipartFile("fil", "hemligt-namn.fil", type, bytes))
                        .with(as(who))
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    /// It is done, and leads on.
    public String does(@Nullable PersonId who, String address, String... fields) throws Exception {
        return done(address, sends(who, address, fields));
    }

    public String done(String address, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus())
                .as(address + " " + (answer.getStatus() == 422 ? why(answer) : ""))
                .isEqualTo(303);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private static String why(MockHttpServletResponse answer) throws Exception {
        return page(answer).select(".ds-alert, .ds-validation-message").text();
    }

    /// It is not done, and the page says why.
    public Document refuses(@Nullable PersonId who, String address, String... fields)
            throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus()).as(address).isEqualTo(422);
        return page(answer);
    }

    public MockHttpServletResponse asks(@Nullable PersonId who, String address) throws Exception {
        return web.perform(get(address).with(who(who))).andReturn().getResponse();
    }

    public Document page(@Nullable PersonId who, String address) throws Exception {
        var answer = asks(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return page(answer);
    }

    public static Document page(MockHttpServletResponse answer) throws Exception {
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /// A matter of the executive committee, received; its address at the desk.
    public String matter(String subject, String... fields) throws Exception {
        var all = new ArrayList<String>();
        all.addAll(
                List.of(
                        "organ",
                        "ks",
                        "arende",
                        subject,
                        "riktning",
                        "RECEIVED",
                        "motpart",
                        "Karin Kund",
                        "mening",
                        "Brev om " + subject,
                        "ansvarig",
                        "",
                        "klass",
                        ""));
        if (!List.of(fields).contains("bestammelse")) {
            all.addAll(List.of("bestammelse", ""));
        }
        for (int i = 0; i < fields.length; i += 2) {
            int place = all.indexOf(fields[i]);
            if (place >= 0 && place % 2 == 0) {
                all.set(place + 1, fields[i + 1]);
            } else {
                all.add(fields[i]);
                all.add(fields[i + 1]);
            }
        }
        return does(registrar, "/diarium/registrera", all.toArray(String[]::new));
    }

    /// Somebody who keeps no diarium handles the matter.
    void handles(PersonId who, String desk) {
        jdbc.sql(
                        """
                        update registry.matter
                           set responsible = :who, responsible_name = 'Hilda Hand'
                         where slug = :slug
                        """)
                .param("who", who.value())
                .param("slug", slug(desk))
                .update();
    }

    static String slug(String desk) {
        return desk.substring(desk.lastIndexOf('/') + 1);
    }

    /// Where anybody sees it.
    public static String openly(String desk) {
        return desk.replace("/administration", "");
    }
}
