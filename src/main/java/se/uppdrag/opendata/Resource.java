package se.uppdrag.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.uppdrag.opendata.Resource.Field.Form;

/// What the API answers, resource by resource and field by field. The answers, the tables and the
/// description are all made from this list.
enum Resource {
    ORGANS(
            Kind.ORGANIZATION,
            "organs",
            new Field("name", "name", Form.TEXT),
            new Field("shortName", "shortName", Form.TEXT),
            new Field("organType", "organizationType", Form.TEXT),
            new Field("classification", "classification", Form.TEXT),
            new Field("parentId", "subOrganizationOf", Form.ID),
            new Field("memberCount", "memberCount", Form.NUMBER),
            new Field("startDate", "startDate", Form.DATE),
            new Field("endDate", "endDate", Form.DATE),
            new Field("page", "web", Form.ADDRESS)),
    PERSONS(
            Kind.PERSON,
            "persons",
            new Field("name", "name", Form.TEXT),
            new Field("givenName", "givenName", Form.TEXT),
            new Field("familyName", "familyName", Form.TEXT),
            new Field("page", "web", Form.ADDRESS)),
    MEMBERSHIPS(
            Kind.MEMBERSHIP,
            "memberships",
            new Field("personId", "person", Form.ID),
            new Field("organId", "organization", Form.ID),
            new Field("role", "role", Form.TEXT),
            new Field("votingRight", "votingRight", Form.TRUTH),
            new Field("startDate", "startDate", Form.DATE),
            new Field("endDate", "endDate", Form.DATE),
            new Field("partyId", "onBehalfOf", Form.ID)),
    MEETINGS(
            Kind.MEETING,
            "meetings",
            new Field("name", "name", Form.TEXT),
            new Field("organId", "organization", Form.ID),
            new Field("state", "meetingState", Form.TEXT),
            new Field("cancelled", "cancelled", Form.TRUTH),
            new Field("start", "start", Form.TIME),
            new Field("end", "end", Form.TIME),
            new Field("page", "web", Form.ADDRESS)),
    AGENDA_ITEMS(
            Kind.AGENDA_ITEM,
            "agenda-items",
            new Field("meetingId", "meeting", Form.ID),
            new Field("number", "order", Form.NUMBER),
            new Field("name", "name", Form.TEXT),
            new Field("open", "public", Form.TRUTH),
            new Field("start", "start", Form.TIME),
            new Field("result", "result", Form.TEXT),
            new Field("decision", "resolutionText", Form.TEXT),
            new Field("summary", "uppdraget:summary", Form.TEXT),
            new Field("page", "web", Form.ADDRESS)),
    MATTERS(
            Kind.PAPER,
            "matters",
            new Field("reference", "reference", Form.TEXT),
            new Field("name", "name", Form.TEXT),
            new Field("matterType", "paperType", Form.TEXT),
            new Field("date", "date", Form.DATE),
            new Field("moverId", "originatorPerson", Form.ID),
            new Field("moverPartyId", "originatorOrganization", Form.ID),
            new Field("responsibleId", "underDirectionOf", Form.ID),
            new Field("page", "web", Form.ADDRESS)),
    DOCUMENTS(
            Kind.FILE,
            "documents",
            new Field("name", "name", Form.TEXT),
            new Field("matterId", "paper", Form.ID),
            new Field("meetingId", "meeting", Form.ID),
            new Field("agendaItemId", "agendaItem", Form.ID),
            new Field("date", "date", Form.DATE),
            new Field("fileName", "fileName", Form.TEXT),
            new Field("mediaType", "mimeType", Form.TEXT),
            new Field("size", "size", Form.NUMBER),
            new Field("sha512", "sha512Checksum", Form.TEXT),
            new Field("address", "accessUrl", Form.ADDRESS));

    /// @param name in our answers
    /// @param from in the object of OParl
    record Field(String name, String from, Form form) {

        enum Form {
            TEXT,
            NUMBER,
            TRUTH,
            DATE,
            TIME,
            ADDRESS,
            /// The last part of an address, or of the first of several.
            ID
        }
    }

    private final Kind kind;
    private final String path;
    private final List<Field> fields;

    Resource(Kind kind, String path, Field... fields) {
        this.kind = kind;
        this.path = path;
        this.fields = List.of(fields);
    }

    Kind kind() {
        return kind;
    }

    String path() {
        return path;
    }

    List<Field> fields() {
        return fields;
    }

    static Optional<Resource> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }
}
