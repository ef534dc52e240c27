package se.uppdrag.statutes.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.LinkedData;

/// A statute as it reads on a day.
///
/// @param resource the address that always gives this text
/// @param state words on whether it is in force
/// @param remarks what the reader should know first
/// @param text nothing where nothing is in force that day
/// @param applied what the program itself applies of the rules of procedure; may be empty
/// @param files the same text in other forms
/// @param day the day it is read as of, for the form that asks for another
public record StatutePage(
        Link parent,
        String address,
        String resource,
        String title,
        String kind,
        String state,
        boolean inForce,
        List<Remark> remarks,
        List<Fact> facts,
        @Nullable TextView text,
        List<Applied> applied,
        List<Link> links,
        List<Link> files,
        String day,
        LinkedData linked) {

    public record Link(String text, String href) {}

    /// @param href may be empty
    public record Remark(String text, String href, String link) {}

    /// @param property what ELI calls it; may be empty
    /// @param iso the day, where it is one; else empty
    /// @param href may be empty
    public record Fact(String name, String text, String property, String iso, String href) {}

    public record Applied(String name, String value, String decision) {}
}
