package se.uppdrag.learning;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.chemistry.opencmis.client.api.CmisObject;
import org.apache.chemistry.opencmis.client.api.Document;
import org.apache.chemistry.opencmis.client.api.Folder;
import org.apache.chemistry.opencmis.client.api.QueryResult;
import org.apache.chemistry.opencmis.client.api.QueryStatement;
import org.apache.chemistry.opencmis.client.api.Session;
import org.apache.chemistry.opencmis.client.runtime.SessionFactoryImpl;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.BindingType;
import org.apache.chemistry.opencmis.commons.enums.CapabilityQuery;
import org.apache.chemistry.opencmis.commons.enums.VersioningState;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ContentStreamImpl;
import org.jspecify.annotations.Nullable;

/// Any archive that speaks CMIS 1.1, by the browser binding or the Atom one, through OpenCMIS.
final class CmisArchive implements Archive {

    private final ArchiveSettings settings;

    CmisArchive(ArchiveSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public String folder() {
        return settings.folder();
    }

    @Override
    public List<Entry> list(String folder) throws Silent {
        return asking(session -> {
            var found = new ArrayList<Entry>();
            for (var one : folder(session, folder).getChildren().getPage(MOST)) {
                found.add(entry(one));
            }
            return found;
        });
    }

    @Override
    public List<Entry> find(String folder, String words) throws Silent {
        // Signs and words that mean something in a question are left out; not every archive reads
        // the quoting of the standard.
        var plain = words.replaceAll("[^\\p{L}\\p{N} .,&–-]", " ").strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        return asking(session -> {
            var found = new LinkedHashMap<String, Entry>();
            var below = folder(session, folder).getId();
            var named = statement(session, "cmis:name LIKE ?");
            named.setId(1, session.createObjectId(below));
            named.setStringLike(2, "%" + plain + "%");
            collect(named, found);
            var letters = plain.replaceAll("(?i)\\b(or|and|not)\\b|[^\\p{L}\\p{N}]+", " ").strip();
            if (readsText(session) && !letters.isEmpty()) {
                var holding = statement(session, "CONTAINS(?)");
                holding.setId(1, session.createObjectId(below));
                holding.setStringContains(2, letters);
                collect(holding, found);
            }
            return List.copyOf(found.values());
        });
    }

    private static QueryStatement statement(Session session, String wanted) {
        return session.createQueryStatement(
                "SELECT cmis:objectId, cmis:name, cmis:lastModificationDate FROM cmis:document"
                        + " WHERE IN_TREE(?) AND "
                        + wanted);
    }

    private static boolean readsText(Session session) {
        var can = session.getRepositoryInfo().getCapabilities().getQueryCapability();
        return can == CapabilityQuery.BOTHCOMBINED
                || can == CapabilityQuery.BOTHSEPARATE
                || can == CapabilityQuery.FULLTEXTONLY;
    }

    private void collect(QueryStatement statement, Map<String, Entry> found) {
        for (var row : statement.query(false).getPage(FOUND)) {
            var id = text(row, PropertyIds.OBJECT_ID);
            found.putIfAbsent(
                    id, settings.entry(id, text(row, PropertyIds.NAME), false, changed(row)));
        }
    }

    private static String text(QueryResult row, String property) {
        return Optional.ofNullable(row.getPropertyValueById(property))
                .map(Object::toString)
                .orElse("");
    }

    private static @Nullable Instant changed(QueryResult row) {
        return row.getPropertyValueById(PropertyIds.LAST_MODIFICATION_DATE)
                        instanceof GregorianCalendar at
                ? at.toInstant()
                : null;
    }

    @Override
    public String put(String folder, String name, String mediaType, byte[] bytes) throws Silent {
        return asking(session -> {
            var into = folder(session, folder);
            var content =
                    new ContentStreamImpl(
                            name,
                            BigInteger.valueOf(bytes.length),
                            mediaType,
                            new ByteArrayInputStream(bytes));
            for (var one : into.getChildren().getPage(MOST)) {
                if (one instanceof Document before && name.equals(before.getName())) {
                    before.setContentStream(content, true);
                    return before.getId();
                }
            }
            return into.createDocument(
                            Map.of(
                                    PropertyIds.OBJECT_TYPE_ID,
                                    BaseTypeId.CMIS_DOCUMENT.value(),
                                    PropertyIds.NAME,
                                    name),
                            content,
                            VersioningState.NONE)
                    .getId();
        });
    }

    private Entry entry(CmisObject one) {
        var changed = one.getLastModificationDate();
        return settings.entry(
                one.getId(),
                one.getName(),
                one.getBaseTypeId() == BaseTypeId.CMIS_FOLDER,
                changed == null ? null : Instant.ofEpochMilli(changed.getTimeInMillis()));
    }

    /// @param name its number, or its path from the root
    private static Folder folder(Session session, String name) throws Silent {
        var found = name.startsWith("/") ? session.getObjectByPath(name) : session.getObject(name);
        if (found instanceof Folder folder) {
            return folder;
        }
        throw new Silent("has no such folder", null);
    }

    @FunctionalInterface
    private interface Asked<T> {
        T of(Session session) throws Silent;
    }

    /// What OpenCMIS throws, and what it stumbles on in an answer that lies, are the same to us.
    private <T> T asking(Asked<T> asked) throws Silent {
        try {
            var session =
                    SessionFactoryImpl.newInstance()
                            .getRepositories(parameters())
                            .getFirst()
                            .createSession();
            session.getDefaultContext().setCacheEnabled(false);
            return asked.of(session);
        } catch (RuntimeException e) {
            throw new Silent("does not answer as it should", e);
        }
    }

    /// OpenCMIS adds to it.
    private Map<String, String> parameters() {
        var atom = settings.kind().equals("cmis-atom");
        return new HashMap<>(
                Map.of(
                        SessionParameter.BINDING_TYPE,
                        (atom ? BindingType.ATOMPUB : BindingType.BROWSER).value(),
                        atom ? SessionParameter.ATOMPUB_URL : SessionParameter.BROWSER_URL,
                        settings.address(),
                        SessionParameter.USER,
                        settings.user(),
                        SessionParameter.PASSWORD,
                        settings.password(),
                        BriefInvoker.SERVER,
                        settings.address(),
                        SessionParameter.HTTP_INVOKER_CLASS,
                        BriefInvoker.class.getName()));
    }
}
