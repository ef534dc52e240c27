package se.uppdrag.initiatives;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.PersonSections;
import se.uppdrag.web.Texts;

/// What an elected person has filed, for her page.
@Component
class InitiativesOfPerson implements PersonSections {

    private final Initiatives initiatives;
    private final Texts texts;

    InitiativesOfPerson(Initiatives initiatives, Texts texts) {
        this.initiatives = initiatives;
        this.texts = texts;
    }

    @Override
    public List<Section> of(UUID person) {
        return List.of(
                new Section(
                        "initiativ",
                        texts.get("initiatives.of-person"),
                        initiatives.by(new PersonId(person)).stream()
                                .map(one ->
                                        new Line(
                                                InitiativePages.address(one),
                                                one.title(),
                                                texts.get("initiatives.kind." + one.kind())
                                                        + ", "
                                                        + one.dnr()))
                                .toList()));
    }
}
