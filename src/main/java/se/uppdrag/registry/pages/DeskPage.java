package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act.Option;

/// What `registry/desk.jte` shows: the matters a registrar keeps, narrowed as she asked.
///
/// @param waiting how many documents wait to be looked through; one more than `MOST` where there
///   are more
/// @param next where older matters are, or empty
public record DeskPage(
        Filter filter,
        List<Option> authorities,
        List<Option> years,
        List<Option> statuses,
        List<Option> officials,
        List<Line> matters,
        List<Waiting> waiting,
        String next) {

    public record Filter(
            String authority, String year, String status, String responsible, String text) {}

    public record Line(
            String href,
            String dnr,
            String subject,
            String status,
            String colour,
            String responsible,
            String opened,
            boolean secret) {}

    public record Waiting(String href, String dnr, String subject, String since) {}
}
