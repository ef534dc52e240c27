package se.uppdrag.files;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// Where the bytes of files lie, and whether they come to lie where they should.
@Component
class FileVitals implements Vitals {

    private final ContentTable contents;
    private final FileStore store;
    private final Texts texts;

    FileVitals(ContentTable contents, FileStore store, Texts texts) {
        this.contents = contents;
        this.store = store;
        this.texts = texts;
    }

    @Override
    public Now now() {
        var count = contents.count();
        var figures = new HashMap<String, Double>();
        figures.put("files_in_database", (double) count.here());
        figures.put("files_in_store", (double) count.there());
        if (!store.on()) {
            var lost = count.there() > 0;
            return new Now(
                    texts.get("files.vitals"),
                    lost ? State.WRONG : State.WELL,
                    lost
                            ? texts.get("files.vitals.no-store", count.there())
                            : texts.get("files.vitals.database", count.here()),
                    "",
                    figures);
        }
        var away = !store.answers();
        figures.put("files_store_away", away ? 1.0 : 0.0);
        figures.put("files_to_remove", (double) count.loose());
        var told = new StringBuilder();
        told.append(texts.get("files.vitals.store", store.place(), count.there(), count.here()));
        if (store.givesBack()) {
            told.append(' ').append(texts.get("files.vitals.back"));
        } else if (count.here() > 0) {
            told.append(' ').append(texts.get("files.vitals.waits"));
        }
        if (count.loose() > 0) {
            told.append(' ').append(texts.get("files.vitals.loose", count.loose()));
        }
        if (away) {
            told.append(' ').append(texts.get("files.vitals.away"));
        }
        return new Now(
                texts.get("files.vitals"),
                away ? State.WRONG : State.WELL,
                told.toString(),
                "",
                figures);
    }
}
