package se.uppdrag.registry;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what authorities say of themselves in the description of their documents (OSL 4:2).
@Service
@Transactional
public class Descriptions {

    private final DescriptionTable table;
    private final Clock clock;

    Descriptions(DescriptionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// What the authority has said last.
    @Transactional(readOnly = true)
    Description of(String authority) {
        return table.description(authority);
    }

    /// What was said before is kept.
    public void say(String authority, Description said, String by) {
        table.insert(authority, said, by, clock.instant());
    }
}
