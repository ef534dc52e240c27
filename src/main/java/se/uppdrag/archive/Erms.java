package se.uppdrag.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Matters as CITS ERMS 2.1 (FGS Ärendehantering 2.0) tells of them: each an aggregation with its
/// records, in the order the schema has them.
final class Erms {

    private static final String SPACE = "https://DILCIS.eu/XML/ERMS";
    private static final String SCHEMA = "https://earkerms.dilcis.eu/schema/ERMS.xsd";
    private static final String DATA = "representations/" + Mets.REPRESENTATION + "/";

    private Erms() {}

    static void write(Path file, PackageFacts facts, Descriptions all) throws IOException {
        try (var xml = Xml.to(file)) {
            xml.open(
                    "erms",
                    "xmlns",
                    SPACE,
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:schemaLocation",
                    SPACE + " " + SCHEMA);
            control(xml, facts);
            xml.open("aggregations");
            all.each(one -> aggregation(xml, one));
            xml.end().end();
        }
    }

    private static void control(Xml xml, PackageFacts facts) {
        xml.open("control");
        xml.leaf("identification", facts.name(), "identificationType", "package");
        xml.open("maintenanceInformation");
        xml.empty("maintenanceStatus", "value", "new");
        xml.open("maintenanceAgency").leaf("agencyName", facts.authority()).end();
        xml.open("maintenanceHistory").open("maintenanceEvent");
        xml.empty("eventType", "value", "created");
        xml.leaf("eventDateTime", facts.at().toString());
        agent(xml, "deliverer", facts.municipality());
        xml.end().end().end();
        xml.open("systemInformation").open("agents");
        xml.open("agent", "agentType", "other", "otherAgentType", "system")
                .leaf("name", "Uppdraget")
                .end();
        xml.end().end().end();
    }

    private static void agent(Xml xml, String type, String name) {
        xml.open("agent", "agentType", type).leaf("name", name).end();
    }

    private static void aggregation(Xml xml, Described one) {
        var sort = one.sort();
        xml.open(
                "aggregation",
                "systemIdentifier",
                one.id().toString(),
                "aggregationType",
                sort.isEmpty() ? "caseFile" : "own_aggregation_definition",
                "otherAggregationType",
                sort.isEmpty() ? null : sort);
        xml.leaf("objectId", one.number());
        if (one.planClass() != null) {
            xml.leaf("classification", one.planClass(), "classificationCode", one.planClass());
        }
        xml.leaf("title", one.title());
        xml.empty("status", "value", one.closed() == null ? "open" : "closed");
        one.relations()
                .forEach(each -> xml.leaf("relation", each.number(), "relationType", each.kind()));
        appendices(xml, one.files());
        restrictions(xml, one.restrictions());
        agents(xml, one);
        dates(xml, "opened", one.opened(), one.closed());
        one.actions().forEach(each -> action(xml, each));
        one.sheets().forEach(each -> sheet(xml, each));
        xml.end();
    }

    private static void agents(Xml xml, Described one) {
        if (one.responsible() == null && one.parties().isEmpty()) {
            return;
        }
        xml.open("agents");
        if (one.responsible() != null) {
            agent(xml, "responsible_person", one.responsible());
        }
        for (var party : one.parties()) {
            xml.open("agent", "agentType", "other", "otherAgentType", party.role())
                    .leaf("name", party.name())
                    .end();
        }
        xml.end();
    }

    private static void dates(Xml xml, String first, Instant at, @Nullable Instant closed) {
        xml.open("dates").leaf("date", at.toString(), "dateType", first);
        xml.leaf("date", closed == null ? null : closed.toString(), "dateType", "closed").end();
    }

    private static void restrictions(Xml xml, List<Described.Restriction> restrictions) {
        for (var one : restrictions) {
            xml.open("restriction", "restrictionType", "confidential");
            xml.leaf("explanatoryText", one.about().isEmpty() ? null : one.about());
            xml.leaf("regulation", one.regulation());
            if (one.since() != null) {
                xml.open("dates").leaf("date", one.since().toString(), "dateType", "start").end();
            }
            xml.end();
        }
    }

    private static void action(Xml xml, Described.Action one) {
        xml.open("action").leaf("actionText", one.what()).leaf("actionType", one.type());
        xml.open("dates").leaf("actionDate", one.at().toString(), "dateType", "modified").end();
        if (!one.by().isEmpty()) {
            xml.open("agents");
            agent(xml, "user", one.by());
            xml.end();
        }
        xml.end();
    }

    private static void sheet(Xml xml, Described.Sheet one) {
        xml.open(
                "record",
                "systemIdentifier",
                one.id().toString(),
                "recordPhysicalOrDigital",
                "digital");
        xml.leaf("objectId", Integer.toString(one.number()));
        xml.leaf("title", one.title());
        xml.leaf("runningNumber", Integer.toString(one.number()));
        restrictions(xml, one.restrictions());
        if (one.disposed() != null) {
            xml.open("disposal", "disposable", "true");
            xml.leaf("disposalMandate", one.disposed());
            xml.open("dates")
                    .leaf("disposalDate", one.at().toString(), "dateType", "retention_period_start")
                    .end();
            xml.end();
        }
        xml.empty(
                "direction",
                "directionDefinition",
                one.direction(),
                "otherDirectionDefinition",
                one.direction().equals("other") ? "upprättad" : null);
        if (one.counterparty() != null) {
            xml.open("agents");
            agent(
                    xml,
                    one.direction().equals("outgoing") ? "recipient" : "sender",
                    one.counterparty());
            xml.end();
        }
        dates(xml, one.direction().equals("incoming") ? "received" : "created", one.at(), null);
        appendices(xml, one.files());
        xml.end();
    }

    private static void appendices(Xml xml, List<PackedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        xml.open("additionalInformation");
        files.forEach(one ->
                xml.empty(
                        "appendix",
                        "name",
                        one.name(),
                        "fileFormat",
                        one.mediaType(),
                        "path",
                        DATA + one.path()));
        xml.end();
    }
}
