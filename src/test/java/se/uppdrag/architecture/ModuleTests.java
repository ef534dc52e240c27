package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import se.uppdrag.Uppdrag;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The modules")
class ModuleTests {

    @Test
    void depend_only_on_what_they_declare_and_never_in_circles() {
        ApplicationModules.of(Uppdrag.class).verify();
    }

    /// The list spares every start the reading of every class, and gives the order of migrations.
    @Test
    void are_listed_for_the_start_each_after_those_it_needs() throws Exception {
        var listed = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        var modules = ApplicationModules.of(Uppdrag.class);
        try (var json = listed.getInputStream()) {
            assertThat(JsonMapper.shared().readTree(json).propertyNames())
                    .containsExactlyElementsOf(
                            modules.stream()
                                    .map(module -> module.getIdentifier().toString())
                                    .toList());
        }
    }
}
