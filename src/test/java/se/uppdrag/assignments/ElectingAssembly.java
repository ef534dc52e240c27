package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
/// A municipality whose assembly elects five members and five alternates to an organ.
abstract class ElectingAssembly {

    static final String MEMBERS =
            """
            Alva Berg (S), ordförande
            Bo Ek (M), vice ordförande
            Cecilia Ås (S)
            David Öst (S)
            Eva Lind (M)
            """;
    static final String SUBSTITUTES =
            """
            Fia Gren (S)
            Gun Holm (S)
            Hans Ivarsson (M)
            Ivar Jonsson (M)
            Jan Karlsson (S)
            """;
    static final LocalDate TERM = LocalDate.of(2027, 1, 1);

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Assignments assignments;

    Hall hall;

    @BeforeEach
    void aMunicipality() {
        hall = new Hall(web, register);
        hall.found();
    }

    Hall.Answer elects(String step, String organ, String members, String... more) throws Exception {
        var fields =
                new ArrayList<>(
                        List.of(
                                "steg", step,
                                "organ", organ,
                                "omfattning", "HELA",
                                "fran", "2027-01-01",
                                "till", "2031-01-01",
                                "beslut", "Kommunfullmäktige 2026-12-16 § 142",
                                "kontroll", "Valberedningen 2026-12-02",
                                "ledamoter", members));
        fields.addAll(List.of(more));
        return hall.sends(
                hall.secretary, "/administration/val-till-organ", fields.toArray(String[]::new));
    }

    List<String> serving(String organ, LocalDate on) {
        var roll = register.roll(register.organ(organ).orElseThrow(), on);
        return roll.members().stream().map(Membership::name).toList();
    }
}
