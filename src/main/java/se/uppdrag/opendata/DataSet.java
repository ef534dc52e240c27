package se.uppdrag.opendata;

import java.util.List;
import java.util.Locale;

/// A set of data as the catalogue lists it, and the forms it can be had in.
enum DataSet {
    ELECTED(
            new Form("Popolo JSON", "/ledamoter.json", "application/json"),
            new Form("CSV", "/ledamoter.csv", "text/csv"),
            new Form("OParl", "/oparl/v1/person", "application/json"),
            new Form("API", "/api/v1/memberships", "application/json")),
    MEETINGS(
            new Form("OParl", "/oparl/v1/meeting", "application/json"),
            new Form("API", "/api/v1/meetings", "application/json"),
            new Form("CSV", "/api/v1/meetings.csv", "text/csv"),
            new Form("iCalendar", "/sammantraden.ics", "text/calendar"),
            new Form("Atom", "/sammantraden.atom", "application/atom+xml")),
    VOTES(new Form("Popolo JSON", "/voteringar.json", "application/json")),
    SUMMARIES(new Form("Atom", "/kort-sagt.atom", "application/atom+xml")),
    REGISTRY(
            new Form("OParl", "/oparl/v1/paper", "application/json"),
            new Form("API", "/api/v1/matters", "application/json"),
            new Form("CSV", "/api/v1/matters.csv", "text/csv"),
            new Form("Atom", "/diarium.atom", "application/atom+xml")),
    STATUTES(new Form("HTML, PDF, Akoma Ntoso", "/forfattningssamling", "text/html")),
    BOARD(new Form("Atom", "/anslagstavla.atom", "application/atom+xml"));

    /// @param address where it is had
    record Form(String name, String address, String mediaType) {}

    private final List<Form> forms;

    DataSet(Form... forms) {
        this.forms = List.of(forms);
    }

    List<Form> forms() {
        return forms;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
