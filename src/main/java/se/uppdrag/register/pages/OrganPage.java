package se.uppdrag.register.pages;

import java.util.List;
import se.uppdrag.web.LinkedData;

/// What `register/organ.jte` shows: who serves in an organ, and by which local rules.
///
/// @param date the day it is shown for, as a field has it
/// @param asked the day in words where another than today was asked for; otherwise empty
/// @param beside those who serve without a seat
/// @param parent the organ it belongs to, or nothing to link to
/// @param under organs that belong to it
public record OrganPage(
        String slug,
        String name,
        String date,
        String asked,
        String facts,
        List<Link> parent,
        List<Link> under,
        List<Member> presidium,
        List<Member> members,
        List<Member> substitutes,
        List<Beside> beside,
        List<Rule> rules,
        LinkedData linked) {

    public record Link(String href, String text) {}

    /// @param position seat, or order of call
    public record Member(
            int position,
            String href,
            String name,
            String partyCode,
            String partyName,
            String post) {}

    public record Beside(String what, String href, String name) {}

    public record Rule(String name, String value, String decision) {}
}
