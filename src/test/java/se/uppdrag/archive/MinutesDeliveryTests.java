package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.Council;
import se.uppdrag.PdfSig;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.archive.Deliveries.Order;
import se.uppdrag.evidence.Checkpoints;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.register.Register;

@SpringBootTest(
        properties = {
            "uppdrag.test=archive-minutes",
            "uppdrag.archive.folder=target/test-arkiv-${random.uuid}"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("Arkivlagen 3 § – a year's minutes go to the archive")
@Proves({"ARK-3"})
class MinutesDeliveryTests {

    @Autowired Council council;
    @Autowired Minutes minutes;
    @Autowired Deliveries deliveries;
    @Autowired Checkpoints checkpoints;
    @Autowired Register register;
    @Autowired ArchiveSettings settings;
    @Autowired Intake intake;
    @Autowired ReceivedTable received;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc web;
    @TempDir Path folder;

    @Test
    void the_signed_minutes_go_as_they_are_with_the_log_and_its_proof() throws Exception {
        council.gather();
        var by = new Archivist(council.secretary.value(), "Sekreteraren");
        for (var day : List.of("2025-03-26", "2025-04-23")) {
            var meeting = council.held(day, council.motion("Fler träd " + day));
            checkpoints.now();
            var sent = Council.granted(minutes.send(meeting, council.secretary));
            sent.signatories()
                    .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        }
        // Not verified, so not to be delivered.
        council.held("2025-05-28", council.motion("Inte justerat"));
        council.clock.set("2026-02-02", "10.00");
        var order =
                new Order(
                        Delivery.Kind.MINUTES, register.organ("kf").orElseThrow(), 2025, "", false);
        var id = Council.granted(deliveries.order(order, by)).id();
        var file = packed(id);
        assertThat(Judge.faults(file, "2.1.0")).isEmpty();
        try (var held = PackageFile.open(file)) {
            assertThat(held.examine()).isEmpty();
            assertThat(held.called("protokoll.pdf")).hasSize(2);
            for (var path : held.called("protokoll.pdf")) {
                assertThat(VeraPdf.faults(held.bytes(path))).isEmpty();
                assertThat(PdfSig.valid(held.bytes(path))).isGreaterThanOrEqualTo(2);
            }
            assertThat(new String(held.bytes(held.called("protokoll.txt").getFirst()), "UTF-8"))
                    .contains("Fler träd 2025-03-26");
        }
        assertThat(said(0, file)).contains("Ingenting har ändrats", "2 loggar");

        theyComeBack(file);

        // Somebody who makes the lists anew cannot make the log anew.
        var changed = folder.resolve("x.zip");
        forged(file, changed, id);
        assertThat(said(2, changed)).contains("Loggen är inte den som kontrollpunkten intygar");
    }

    /// A package of the same minutes, as if they were of a municipality whose organ is called so.
    private Path of(Path file, String organ, Zips.Change change) throws Exception {
        var id = UUID.randomUUID();
        var base = Files.createDirectories(folder.resolve(id.toString()));
        var again = new PackageFolder(base, id);
        int place = 0;
        try (var held = PackageFile.open(file)) {
            held.examine();
            for (var path : held.called("mote.json")) {
                place++;
                var from = path.substring(0, path.length() - "mote.json".length());
                var here = again.begin(from.split("/")[3]);
                var files = new ArrayList<PackedFile>();
                for (var name : held.in(from)) {
                    var bytes = Objects.requireNonNull(change.of(name, held.bytes(from + name)));
                    if (name.equals("mote.json")) {
                        var said = new String(bytes, "UTF-8");
                        bytes = said.replace("\"kf\"", "\"" + organ + "\"").getBytes("UTF-8");
                    }
                    var dot = name.lastIndexOf('.');
                    files.add(
                            here.add(
                                    name.substring(0, dot),
                                    name.substring(dot),
                                    "text/plain",
                                    bytes));
                }
                again.keep(
                        place,
                        new Described(
                                id,
                                "kf",
                                "Protokoll",
                                "protokoll",
                                null,
                                council.clock.instant(),
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                files));
            }
        }
        again.finish(
                new PackageFacts(
                        id, "Protokoll 2025", "KF", "Grannstad", council.clock.instant(), "-"),
                place == 1 ? List.of(1) : List.of(1, 2));
        return PackageFolder.file(base, id);
    }

    private void theyComeBack(Path file) throws Exception {
        var by = new Archivist(council.secretary.value(), "Sekreteraren");
        var ours = jdbc.sql("select count(*) from minutes.verified").query(Long.class).single();
        var authority = register.organ("kf").orElseThrow().authority();
        refused(file, authority, by, ArchiveRefusal.MATTERS_ARE_THERE);
        var other = of(file, "kf-granne", (_, bytes) -> bytes);
        refused(other, "XX", by, ArchiveRefusal.ANOTHERS_ARCHIVE);
        var altered =
                of(
                        file,
                        "kf-granne",
                        (name, bytes) -> {
                            if (name.equals("protokoll.pdf")) {
                                bytes[bytes.length / 3]++;
                            }
                            return bytes;
                        });
        assertThat(look(altered).faults()).extracting(PackageFile.Fault::key).contains("signature");
        refused(altered, authority, by, ArchiveRefusal.PACKAGE_IS_BROKEN);
        var rewritten =
                of(
                        file,
                        "kf-granne",
                        (name, bytes) ->
                                name.equals("logg.jsonl")
                                        ? new String(bytes, StandardCharsets.UTF_8)
                                                .replace("bifalls", "avslås")
                                                .getBytes(StandardCharsets.UTF_8)
                                        : bytes);
        assertThat(look(rewritten).faults()).extracting(PackageFile.Fault::key).contains("log");
        assertThat(received.of(List.of(authority), 10)).isEmpty();

        var taken = Council.granted(intake.takeIn(kept(other), List.of(authority), by));
        assertThat(taken.minutes()).isEqualTo(2);
        assertThat(taken.matters()).isZero();
        var all = received.of(List.of(authority), 10);
        assertThat(all)
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.sender()).isEqualTo("Grannstad");
                    assertThat(one.verdict()).isEqualTo("VALID");
                    assertThat(one.log()).isEqualTo("OURS");
                    assertThat(one.signatures()).isGreaterThanOrEqualTo(2);
                    assertThat(one.papers())
                            .extracting(ReceivedMinutes.Paper::name)
                            .containsExactly("logg.jsonl", "protokoll.pdf", "protokoll.txt");
                });
        assertThat(received.of(List.of("XX"), 10)).isEmpty();
        refused(other, authority, by, ArchiveRefusal.PACKAGE_IS_TAKEN_IN);
        refused(
                of(file, "kf-annan", (_, bytes) -> bytes),
                authority,
                by,
                ArchiveRefusal.MATTERS_ARE_THERE);
        assertThat(jdbc.sql("select count(*) from minutes.verified").query(Long.class).single())
                .as("ours are as they were")
                .isEqualTo(ours);

        var registrar = council.members.get(4);
        register.employ(registrar, Role.REGISTRAR, null, LocalDate.of(2025, 1, 1));
        var page = asks(registrar, ReceivedController.HERE);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Från Grannstad", "Giltiga", "2025-04-23", all.getFirst().sha256());
        var pdf = asks(registrar, ReceivedMinutes.address(all.getFirst().id()) + "/protokoll.pdf");
        assertThat(PdfSig.valid(pdf.getContentAsByteArray())).isGreaterThanOrEqualTo(2);
        assertThat(
                        asks(
                                        council.stranger,
                                        ReceivedMinutes.address(all.getFirst().id())
                                                + "/protokoll.pdf")
                                .getStatus())
                .isEqualTo(403);
        assertThat(asks(council.stranger, ReceivedController.HERE).getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse asks(PersonId person, String address) throws Exception {
        var answer =
                web.perform(
                                get(address)
                                        .with(
                                                authentication(
                                                        UsernamePasswordAuthenticationToken
                                                                .authenticated(
                                                                        council.signedIn(person),
                                                                        null,
                                                                        List.of()))))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String kept(Path file) throws Exception {
        try (var from = Files.newInputStream(file)) {
            return intake.keep(from);
        }
    }

    private Intake.Looked look(Path file) throws Exception {
        return intake.look(kept(file)).orElseThrow();
    }

    private void refused(Path file, String authority, Archivist by, ArchiveRefusal why)
            throws Exception {
        assertThat(intake.takeIn(kept(file), List.of(authority), by))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    private Path packed(UUID id) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (deliveries.delivery(id).orElseThrow().state() == Delivery.State.READY) {
                return PackageFolder.file(settings.made(), id);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It is never packed");
    }

    /// The same package with another word in the log, and lists that say so.
    private void forged(Path file, Path to, UUID id) throws Exception {
        var base = Files.createDirectories(folder.resolve("ny"));
        var again = new PackageFolder(base, id);
        var here = again.begin("kf-2025-03-26");
        try (var held = PackageFile.open(file)) {
            held.examine();
            var log = new String(held.bytes(held.called("logg.jsonl").getFirst()), "UTF-8");
            assertThat(log).contains("bifalls");
            again.keep(
                    1,
                    new Described(
                            id,
                            "kf",
                            "Protokoll",
                            "protokoll",
                            null,
                            council.clock.instant(),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(
                                    here.text(
                                            "logg",
                                            ".jsonl",
                                            "application/x-ndjson",
                                            log.replace("bifalls", "avslås")))));
        }
        again.finish(
                new PackageFacts(id, "Protokoll", "KF", "Kommunen", council.clock.instant(), "-"),
                List.of(1));
        Files.move(PackageFolder.file(base, id), to);
    }

    private static String said(int status, Path file) {
        var out = new ByteArrayOutputStream();
        var to = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(PackageCommand.run(List.of(file.toString()), to, to)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }
}
