package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.PageChecks.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Before there is an assembly")
class NothingFoundedTests {

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    /// The addresses of ours that take nothing but themselves.
    List<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("se.uppdrag"))
                .filter(one ->
                        one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .filter(one -> !one.contains("{") && !one.contains("*"))
                .sorted()
                .distinct()
                .toList();
    }

    List<String> broken(@Nullable PersonId who) {
        var broken = new ArrayList<String>();
        for (var address : addresses()) {
            try {
                var asked = MockMvcRequestBuilders.get(address);
                var status =
                        web.perform(who == null ? asked : asked.with(as(who)))
                                .andReturn()
                                .getResponse()
                                .getStatus();
                if (status >= 500 && status != 503) {
                    broken.add(address + " " + status);
                }
            } catch (Exception thrown) {
                broken.add(address + " " + thrown.getCause());
            }
        }
        return broken;
    }

    @Test
    void no_page_breaks_for_the_public() {
        assertThat(broken(null)).isEmpty();
    }

    @Test
    void no_page_breaks_for_who_founds_the_municipality() {
        var first = PageChecks.somebody();
        register.enter(new Person(first, "Alva", "Berg", null));
        register.employ(first, Role.ADMINISTRATOR, null, LocalDate.of(2020, 1, 1));
        register.employ(first, Role.REGISTRAR, null, LocalDate.of(2020, 1, 1));
        register.employ(first, Role.SECRETARY, null, LocalDate.of(2020, 1, 1));
        assertThat(broken(first)).isEmpty();
    }
}
