package se.uppdrag.minutes;

import org.jspecify.annotations.Nullable;
import se.uppdrag.meetings.AgendaItem;

/// That a section of minutes is secret (`sekretess`), or is not after all. The mark warns and
/// decides nothing: who asks for the section has it looked at then (OSL 5:5, TF 2:1–2).
///
/// @param item the item's number at the sitting
/// @param provision of OSL, `21:1`; nothing where the section is open
/// @param shown the title everybody sees
/// @param about what it is about, the title in the secret part; may be empty
/// @param why the secretary's reason; empty for a mark that came with the agenda
record Secrecy(int item, @Nullable String provision, String shown, String about, String why) {

    boolean stands() {
        return provision != null;
    }

    /// `21 kap. 1 § OSL`
    String cited() {
        return AgendaItem.cited(provision);
    }
}
