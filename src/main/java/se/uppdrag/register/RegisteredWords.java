package se.uppdrag.register;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import se.uppdrag.web.OrganWords;

/// Tells the program's texts what the assembly and the executive committee are called. Where the
/// database does not answer they have their usual names: a page that says so must not fail.
@Component
class RegisteredWords implements OrganWords {

    private final OrganTable organs;

    RegisteredWords(OrganTable organs) {
        this.organs = organs;
    }

    @Override
    public Names ours() {
        try {
            return organs.names();
        } catch (DataAccessException away) {
            return Names.USUAL;
        }
    }
}
