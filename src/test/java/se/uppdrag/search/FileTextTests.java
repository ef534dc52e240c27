package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.files.OfficeFiles;

@DisplayName("What is searched in a file")
class FileTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"docx", "odt", "ods", "odp", "rtf", "xlsx", "pptx", "doc", "xls", "ppt"})
    void is_the_words_of_what_any_office_program_makes(String kind) {
        var file = OfficeFiles.of(kind, "Översyn av badhuset");
        assertThat(FileText.of("underlag." + kind, file)).contains("Översyn av badhuset");
        assertThat(FileText.of("underlag." + kind, Arrays.copyOf(file, file.length / 3))).isEmpty();
    }
}
