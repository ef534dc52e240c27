package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.PdfSig;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.archive.Deliveries.Order;
import se.uppdrag.evidence.Checkpoints;
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

        // Somebody who makes the lists anew cannot make the log anew.
        var changed = folder.resolve("x.zip");
        forged(file, changed, id);
        assertThat(said(2, changed)).contains("Loggen är inte den som kontrollpunkten intygar");
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
