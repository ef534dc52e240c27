package se.uppdrag.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/// The E-ARK community's validator, which has not made the packages it judges.
final class Judge {

    private Judge() {}

    /// @param version of CSIP and SIP, `2.1.0`
    /// @return what must be so and is not, by requirement; nothing of a valid package
    static List<String> faults(Path file, String version) throws IOException {
        var report = Files.createTempFile("rapport", ".json");
        try (OutputStream to = Files.newOutputStream(report)) {
            var output = new ValidationReportOutputJson(file, to);
            boolean valid = new EARKSIPValidator(output, version).validate(version);
            if (valid) {
                return List.of();
            }
            to.flush();
            return JsonMapper.shared()
                    .readTree(report.toFile())
                    .path("validation")
                    .values()
                    .stream()
                    .filter(one -> one.path("testing").path("outcome").asString().equals("FAILED"))
                    .filter(one -> one.path("level").asString().equals("MUST"))
                    .map(one -> one.path("id").asString() + one.path("testing").path("issues"))
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        } finally {
            Files.delete(report);
        }
    }
}
