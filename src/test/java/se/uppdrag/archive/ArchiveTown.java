package se.uppdrag.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.files.Files;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.RegistryTown;

/// A town with a plan: what is kept, and what goes after two years.
@TestComponent
class ArchiveTown {

    static final String HERE = "/administration/arkiv";
    static final String PLAN =
            "klass;rubrik;handlingar;åtgärd;år;anmärkning\n"
                    + "1;Styra;;;;\n"
                    + "1.1;Yttranden;Yttranden;bevaras;;\n"
                    + "1.2;Inbjudningar;Inbjudningar;gallras;2;\n";

    final RegistryTown town;
    private final Register register;
    private final Registry registry;
    private final Files files;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private boolean planned;

    ArchiveTown(
            RegistryTown town,
            Register register,
            Registry registry,
            Files files,
            Deliveries deliveries,
            TransactionTemplate transaction) {
        this.town = town;
        this.register = register;
        this.registry = registry;
        this.files = files;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    void found() throws Exception {
        if (planned) {
            return;
        }
        planned = true;
        town.found();
        town.clock.set("2022-11-02", "10.00");
        var fields =
                new ArrayList<>(
                        List.of(
                                "organ",
                                "ks",
                                "beslutad",
                                "2022-11-01",
                                "paragraf",
                                "§ 12",
                                "galler-fran",
                                "2022-11-01",
                                "steg",
                                "in",
                                "innehall",
                                PLAN));
        town.does(town.registrar, "/administration/diarium/plan", fields.toArray(String[]::new));
    }

    /// A matter of the executive committee, closed the same day; its address at the desk.
    String closed(String day, String subject, String planClass, String... fields) throws Exception {
        town.clock.set(day, "10.00");
        var all = new ArrayList<>(List.of("klass", planClass));
        all.addAll(List.of(fields));
        var desk = town.matter(subject, all.toArray(String[]::new));
        town.does(town.registrar, desk + "/avsluta", "skal", "Klart");
        return desk;
    }

    /// With a file that somebody has named.
    String withFile(String day, String subject, String planClass, String name, byte[] bytes)
            throws Exception {
        town.clock.set(day, "10.00");
        Matter matter =
                transaction.execute(_ -> {
                    var file = files.store(name, "application/pdf", bytes);
                    return registry.open(
                            register.organ("ks").orElseThrow(),
                            Matter.Kind.MATTER,
                            subject,
                            new Registration(
                                            Direction.RECEIVED,
                                            "Karin Kund",
                                            subject,
                                            town.clock.instant(),
                                            "Text till " + subject,
                                            file)
                                    .atOnce());
                });
        var desk = "/administration/diarium/" + matter.slug();
        town.does(town.registrar, desk + "/ansvarig", "ansvarig", "", "klass", planClass);
        town.does(town.registrar, desk + "/avsluta", "skal", "Klart");
        return desk;
    }

    UUID order(String year, String... fields) throws Exception {
        var all = new ArrayList<>(List.of("organ", "ks", "ar", year, "klass", ""));
        all.addAll(List.of(fields));
        var to = town.does(town.registrar, HERE + "/arenden", all.toArray(String[]::new));
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    Delivery packed(UUID id) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var one = deliveries.delivery(id).orElseThrow();
            if (one.state() != Delivery.State.PACKING) {
                return one;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It is never packed");
    }

    byte[] download(UUID id) throws Exception {
        var answer = town.asks(town.registrar, HERE + "/leverans/" + id + "/paket.zip");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
