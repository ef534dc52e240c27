package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.archive.ArchiveTown.HERE;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.registry.RegistryTown;

@InArchiveTown
@DisplayName("Arkivlagen 3 § – closed matters go to the archive")
@Proves({"ARK-3"})
class DeliveryTests {

    private static final String HOSTILE =
            "rapport\u202efdp.exe \ud83d\ude80 ..%2f..%2f" + "å".repeat(150) + ".pdf";

    @Autowired ArchiveTown archive;
    @Autowired RegistryTown town;
    @Autowired DeliveryTable table;
    @Autowired Deliveries deliveries;
    @Autowired Packing packing;
    @Autowired Jobs jobs;
    @Autowired ArchiveSettings settings;
    @Autowired Register register;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void town() throws Exception {
        archive.found();
        town.clock.set("2026-02-02", "10.00");
    }

    @Test
    void a_years_matters_are_packed_received_and_say_where_they_are() throws Exception {
        var kept =
                archive.withFile(
                        "2023-04-03",
                        "Yttrande om <cykelplan> & väg \u202e",
                        "1.1",
                        HOSTILE,
                        ArchiveTown.bytes("%PDF-1.7 cykel"));
        var secret =
                archive.closed("2023-05-02", "Ansökan om bistånd", "1.1", "bestammelse", "26:1");
        archive.closed("2023-05-02", "Gatljuset", "1.1", "bestammelse-motpart", "21:3");
        archive.closed("2023-05-03", "Inbjudan till vernissage", "1.2");
        archive.closed("2023-05-04", "Utan klass", "");
        town.clock.set("2023-06-01", "10.00");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        HERE + "/arenden",
                                        "organ",
                                        "ks",
                                        "ar",
                                        "2022",
                                        "klass",
                                        "")
                                .text())
                .contains("är kvar att leverera", "3 § arkivlagen");
        town.clock.set("2024-02-01", "10.00");
        var page = town.page(town.registrar, HERE);
        assertThat(page.text()).contains("Bevaras: kan levereras", "Gallras från", "Saknar klass");

        var id = archive.order("2023");
        var delivery = archive.packed(id);
        assertThat(delivery.items()).isEqualTo(1);
        assertThat(delivery.leftOut()).as("also where one fact alone is withheld").isEqualTo(2);
        var file = Files.createTempDirectory("paket").resolve("uuid-" + id + ".zip");
        Files.write(file, archive.download(id));
        assertThat(Judge.faults(file, "2.1.0")).isEmpty();
        assertThat(faults(file)).isEmpty();
        swapped(file);

        var with = archive.packed(archive.order("2023", "sekretess", "ja"));
        assertThat(with.items()).as("the others are on their way").isEqualTo(2);
        try (var held = PackageFile.open(PackageFolder.file(settings.made(), with.id()))) {
            assertThat(held.examine()).isEmpty();
            assertThat(new String(held.bytes("metadata/descriptive/ERMS.xml"), "UTF-8"))
                    .contains(
                            "26 kap. 1 § OSL",
                            "21 kap. 3 § OSL",
                            "restrictionType=\"confidential\"");
        }

        var here = HERE + "/leverans/" + id;
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        here + "/kvitto",
                                        "mottagare",
                                        "Kommunarkivet",
                                        "beteckning",
                                        "2024:1",
                                        "mottaget",
                                        "2024-02-09")
                                .text())
                .contains("som inte har varit");
        town.does(
                town.registrar,
                here + "/kvitto",
                "mottagare",
                "Kommunarkivet",
                "beteckning",
                "accession 2024:1",
                "mottaget",
                "2024-02-01");
        assertThat(town.page(null, RegistryTown.openly(kept)).text())
                .contains("Överlämnat till arkivet", "Kommunarkivet, accession 2024:1");
        assertThat(town.page(town.registrar, secret).text())
                .doesNotContain("Överlämnat till arkivet");
        assertThat(town.page(null, "/diarium/arkivredovisning").text())
                .contains("Kommunarkivet", "accession 2024:1", "1 ärende");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        here + "/kvitto",
                                        "mottagare",
                                        "X",
                                        "beteckning",
                                        "Y",
                                        "mottaget",
                                        "2024-02-01")
                                .text())
                .contains("redan tagit emot");
    }

    private static List<PackageFile.Fault> faults(Path file) throws Exception {
        try (var opened = PackageFile.open(file)) {
            return opened.examine();
        }
    }

    /// One byte of what somebody has sent in, and the package is no longer what it was.
    private static void swapped(Path file) throws Exception {
        var changed = file.resolveSibling("byte.zip");
        Zips.with(
                file,
                changed,
                (name, bytes) ->
                        name.endsWith(".pdf") ? ArchiveTown.bytes("%PDF-1.7 annat") : bytes);
        var renamed = file.resolveSibling("andrat").resolve(file.getFileName());
        Files.createDirectories(renamed.getParent());
        Files.move(changed, renamed);
        assertThat(Judge.faults(renamed, "2.1.0")).isNotEmpty();
        assertThat(faults(renamed)).extracting(PackageFile.Fault::key).containsExactly("changed");
    }

    @Test
    void a_program_that_is_killed_goes_on_where_it_was() throws Exception {
        for (int i = 0; i < 5; i++) {
            archive.withFile(
                    "2024-04-0" + (i + 1),
                    "Yttrande " + i,
                    "1.1",
                    "yttrande.pdf",
                    ArchiveTown.bytes("Yttrande " + i));
        }
        town.clock.set("2026-02-03", "10.00");
        var id = new UUID[1];
        transaction.executeWithoutResult(status -> {
            var outcome =
                    deliveries.order(
                            new Deliveries.Order(
                                    Delivery.Kind.MATTERS,
                                    register.organ("ks").orElseThrow(),
                                    2024,
                                    "",
                                    false),
                            new Archivist(town.registrar.value(), "Rut Reg"));
            if (outcome instanceof Outcome.Granted<Delivery>(var one, _)) {
                id[0] = one.id();
            }
        });
        archive.packed(id[0]);

        // The same order anew, as if it had been killed after two and while the third was written.
        var again = copied(id[0]);
        packing.pack(again, 2);
        assertThat(table.find(again).orElseThrow().packed()).isEqualTo(2);
        var third = table.items(again).get(2);
        var folder = settings.made().resolve(again + ".arbete/uuid-" + again);
        var half = folder.resolve("representations/rep1/data").resolve(third.folder());
        Files.createDirectories(half);
        Files.writeString(half.resolve("0001-halv.txt"), "hal");
        packing.goOn();
        archive.packed(again);
        assertThat(new String(Files.readAllBytes(file(again)), "ISO-8859-1"))
                .doesNotContain("0001-halv");
        assertThat(contents(file(again), again)).isEqualTo(contents(file(id[0]), id[0]));
    }

    private Path file(UUID id) {
        return PackageFolder.file(settings.made(), id);
    }

    /// Names and contents, with the package's own id left out.
    private static List<String> contents(Path file, UUID id) throws Exception {
        var all = new ArrayList<String>();
        Zips.each(
                file,
                (name, bytes) -> {
                    if (name.contains("/data/")) {
                        all.add(name.replace(id.toString(), "") + " " + Arrays.hashCode(bytes));
                    }
                });
        return all;
    }

    private UUID copied(UUID of) {
        var one = table.find(of).orElseThrow();
        var id = UUID.randomUUID();
        if (one.withdrawn() == null) {
            table.withdraw(of, "Prov", "Rut Reg", town.clock.instant());
        }
        table.insert(
                new Delivery(
                        id,
                        one.kind(),
                        one.organ(),
                        one.organName(),
                        one.authority(),
                        one.year(),
                        one.planClass(),
                        one.secrecy(),
                        one.leftOut(),
                        one.by(),
                        one.byName(),
                        one.at(),
                        one.items(),
                        0,
                        null,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null),
                table.items(of));
        return id;
    }

    @Test
    void only_the_one_who_keeps_the_archive_comes_in() throws Exception {
        for (var address : List.of(HERE, HERE + "/gallring", HERE + "/inlasning")) {
            assertThat(town.asks(town.registrar, address).getStatus()).isEqualTo(200);
            for (PersonId other : List.of(town.member, town.secretary, town.administrator)) {
                assertThat(town.asks(other, address).getStatus()).as(address).isEqualTo(403);
            }
            assertThat(town.asks(null, address).getStatus()).isNotEqualTo(200);
        }
        assertThat(town.asks(town.registrar, HERE + "/leverans/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(town.asks(null, "/diarium/arkivredovisning").getStatus()).isEqualTo(200);
    }

    @Test
    void a_matter_opened_again_while_it_waits_is_left_out_and_told() throws Exception {
        var one = archive.closed("2025-05-02", "Öppnas igen", "1.1");
        archive.closed("2025-05-03", "Står kvar", "1.1");
        town.clock.set("2026-02-03", "10.00");
        var id = archive.order("2025");
        archive.packed(id);
        town.does(town.registrar, HERE + "/leverans/" + id + "/aterta", "skal", "Fel klass");
        var again = copied(id);
        town.does(town.registrar, one + "/oppna-igen", "skal", "Nytt brev");
        packing.goOn();
        archive.packed(again);
        assertThat(table.leftOut(again))
                .extracting(DeliveryTable.LeftOut::leftOut)
                .containsExactly("REOPENED");
        assertThat(town.page(town.registrar, HERE + "/leverans/" + again).text())
                .contains("Kom inte med", "öppnades igen");
        assertThat(new ByteArrayInputStream(archive.download(again)).available()).isPositive();
    }

    @Test
    void the_rules_say_no_by_name() {
        var today = LocalDate.of(2026, 2, 2);
        refused(delivery(null, null).receive(today, today), ArchiveRefusal.PACKAGE_IS_NOT_FINISHED);
        refused(
                delivery("Arkivet", null).receive(today, today),
                ArchiveRefusal.DELIVERY_IS_RECEIVED);
        refused(delivery("Arkivet", null).withdraw(), ArchiveRefusal.DELIVERY_IS_RECEIVED);
        refused(delivery(null, "Fel").receive(today, today), ArchiveRefusal.DELIVERY_IS_WITHDRAWN);
        refused(delivery(null, "Fel").withdraw(), ArchiveRefusal.DELIVERY_IS_WITHDRAWN);
        refused(ready().receive(today.plusDays(1), today), ArchiveRefusal.RECEIPT_OF_A_DAY_TO_COME);
        assertThat(ready().receive(today, today)).isInstanceOf(Outcome.Granted.class);
        var by = new Archivist(town.registrar.value(), "Rut Reg");
        refused(deliveries.order(order(2026), by), ArchiveRefusal.YEAR_HAS_NOT_ENDED);
        refused(deliveries.order(order(2001), by), ArchiveRefusal.NOTHING_TO_DELIVER);
    }

    private Deliveries.Order order(int year) {
        return new Deliveries.Order(
                Delivery.Kind.MATTERS, register.organ("ks").orElseThrow(), year, "", false);
    }

    private static Delivery ready() {
        return delivery(null, null, "0");
    }

    private static Delivery delivery(@Nullable String receiver, @Nullable String withdrawn) {
        return delivery(receiver, withdrawn, null);
    }

    private static Delivery delivery(
            @Nullable String receiver, @Nullable String withdrawn, @Nullable String sha512) {
        return new Delivery(
                UUID.randomUUID(),
                Delivery.Kind.MATTERS,
                "ks",
                "Kommunstyrelsen",
                "KS",
                2025,
                "",
                false,
                0,
                UUID.randomUUID(),
                "Rut Reg",
                Instant.EPOCH,
                1,
                1,
                sha512,
                1,
                1,
                null,
                receiver,
                null,
                null,
                withdrawn);
    }

    private static void refused(Outcome<?> outcome, ArchiveRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }
}
