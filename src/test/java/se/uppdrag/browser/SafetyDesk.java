package se.uppdrag.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.safety.Network;
import se.uppdrag.safety.Report;
import se.uppdrag.safety.Reports;

/// The security network as a browser comes to it.
@TestComponent
final class SafetyDesk {

    private static final byte[] LETTER = "Vi vet var du bor.".getBytes(StandardCharsets.UTF_8);

    static final String PASSPHRASE = "mossa brevbärare älg kopp";

    private final Network network;
    private final Reports reports;

    SafetyDesk(Network network, Reports reports) {
        this.network = network;
        this.reports = reports;
    }

    PersonId official() {
        return network.members().stream()
                .filter(one -> one.official())
                .findFirst()
                .orElseThrow()
                .person();
    }

    Page unlocked(Page page) {
        page.navigate("/trygghet/nyckel");
        Forms.send(page, "/trygghet/nyckel/oppna", Map.of("losenmening", PASSPHRASE));
        return page;
    }

    /// A letter is added to the report.
    ///
    /// @return the address where it is shown
    String shown(Page page, String home, UUID report) {
        page.navigate(home + "/trygghet/rapporter/" + report);
        page.locator("#fil").setInputFiles(new FilePayload("brev.txt", "text/plain", LETTER));
        page.locator("form[action^='/trygghet/bilagor'] button").click();
        return Objects.requireNonNull(
                page.locator("a[href$='/visa']").first().getAttribute("href"));
    }

    /// A report, with the code that opens it for the one who told it.
    Reports.Receipt told() {
        Set<UUID> readers =
                network.members().stream()
                        .filter(one -> one.official())
                        .map(one -> one.person().value())
                        .collect(Collectors.toSet());
        var filed =
                reports.file(
                        new Report(
                                Map.of("vad", "Någon följer efter mig.", "uppdrag", "ja"),
                                "",
                                null,
                                readers));
        reports.spread();
        return ((Granted<Reports.Receipt>) filed).value();
    }
}
