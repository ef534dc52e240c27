package se.uppdrag.architecture;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import se.uppdrag.Uppdrag;

@DisplayName("The modules")
class ModuleTests {

    @Test
    void depend_only_on_what_they_declare_and_never_in_circles() {
        ApplicationModules.of(Uppdrag.class).verify();
    }
}
