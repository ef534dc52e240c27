package se.uppdrag.binder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.binder.pages.BinderPage.Hit;
import se.uppdrag.web.Texts;

/// Looks for words in the papers of one meeting, as the reader has them. Nothing of it is stored,
/// and nobody else's search finds it.
@Component
class BinderSearch {

    static final int QUERY_MOST = 100;
    private static final int HITS_MOST = 50;

    private final BinderSearchTable table;
    private final PaperText papers;
    private final BinderPages pages;
    private final Texts texts;

    BinderSearch(BinderSearchTable table, PaperText papers, BinderPages pages, Texts texts) {
        this.table = table;
        this.papers = papers;
        this.pages = pages;
        this.texts = texts;
    }

    List<Hit> find(Binder binder, String query) {
        var asked = query.strip();
        if (asked.isEmpty() || asked.length() > QUERY_MOST) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        var contents = new ArrayList<String>();
        binder.papers()
                .forEach(paper -> {
                    places.add(new Place(paper, 0));
                    contents.add(pages.title(paper));
                    int number = 1;
                    for (var text : papers.pages(paper)) {
                        places.add(new Place(paper, number++));
                        contents.add(text);
                    }
                });
        return table.find(contents, asked, HITS_MOST).stream()
                .map(found -> hit(binder, places.get(found.place() - 1), found.words()))
                .toList();
    }

    private record Place(BinderPaper paper, int page) {}

    /// To show the words of a secret paper would be to have it read.
    private Hit hit(Binder binder, Place place, String words) {
        var paper = place.paper();
        boolean pdf = paper.kind() == BinderPaper.Kind.PDF && place.page() > 0;
        return new Hit(
                binder.address() + "/" + paper.key() + (pdf ? "#sida-" + place.page() : ""),
                paper.place() + " " + pages.title(paper),
                pdf ? texts.get("binder.note.page", place.page()) : "",
                paper.secret() || place.page() == 0 ? "" : words);
    }
}
