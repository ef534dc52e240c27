package se.uppdrag.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.rendering.PlainPicture;
import se.uppdrag.rendering.PlainText;
import se.uppdrag.rendering.Renderings;
import se.uppdrag.rendering.Sort;
import se.uppdrag.safety.pages.EvidencePage;
import se.uppdrag.web.Swedish;

/// What a file of a report looks like, without the file: new pixels, or text as text. The picture
/// is in the page itself, so that it is painted once and kept nowhere.
@Component
class EvidencePages {

    private final Evidence evidence;
    private final Renderings renderings;
    private final HelpTable help;

    EvidencePages(Evidence evidence, Renderings renderings, HelpTable help) {
        this.evidence = evidence;
        this.renderings = renderings;
        this.help = help;
    }

    /// @param base the address of the report
    /// @param number the page, from one
    EvidencePage page(Line line, String base, int number) {
        var here = base + "/bilagor/" + line.get("id");
        var sort = sort(line);
        var picture = picture(line, sort, number);
        int pages = picture.map(PlainPicture::pages).orElse(0);
        var text = sort == Sort.TEXT ? text(line) : "";
        return new EvidencePage(
                help.ours().exit(),
                base,
                here,
                line.get("namn"),
                Swedish.size(size(line)),
                line.get("hash"),
                picture.map(EvidencePages::address).orElse(""),
                text,
                !text.isEmpty() && size(line) > PlainText.SHOWN,
                Integer.toString(number),
                Integer.toString(pages),
                number > 1 && number <= pages ? here + "/visa?sida=" + (number - 1) : "",
                number < pages ? here + "/visa?sida=" + (number + 1) : "");
    }

    private static Sort sort(Line line) {
        return CaseWords.shown(line) ? Sort.valueOf(line.get("sort")) : Sort.OTHER;
    }

    private static long size(Line line) {
        return Long.parseLong(line.get("storlek"));
    }

    private Optional<PlainPicture> picture(Line line, Sort sort, int number) {
        if (size(line) > Renderings.LARGEST) {
            return Optional.empty();
        }
        try (var bytes = evidence.read(line)) {
            return renderings.picture(sort, bytes, number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Line line) {
        try (var bytes = evidence.read(line)) {
            return PlainText.of(bytes.readNBytes(PlainText.SHOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(PlainPicture picture) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.jpeg());
    }
}
