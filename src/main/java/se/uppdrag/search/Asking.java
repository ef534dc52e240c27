package se.uppdrag.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.search.Words.Word;

/// Turns what was typed into a question to the index: each word as its stem or any compound that
/// has it, and a compound that is nowhere as its parts.
@Component
class Asking {

    private static final int SHORTEST_IN_COMPOUNDS = 4;
    private static final int MOST_COMPOUNDS = 40;

    /// A word this common needs no compounds, or no more of them, to be found enough.
    private static final int COMMON = 2_000;

    private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')*)'");

    private final WordTable words;
    private final Vocabulary vocabulary;

    Asking(WordTable words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    Sought of(Typed typed) {
        return of(typed, Lexicon.Beside.NOTHING);
    }

    Sought of(Typed typed, Lexicon.Beside beside) {
        if (typed.number().isPresent()) {
            var number = typed.number().get();
            return Sought.of(quoted(number.word()), List.of(), List.of());
        }
        var lexicon = new Lexicon(vocabulary.now(), beside);
        var parts = new ArrayList<Sought>();
        for (var plain : words.stems(typed.words())) {
            var lexemes = lexemes(plain);
            if (lexemes.size() == 1) {
                parts.add(one(lexemes.getFirst(), lexicon));
            } else if (!lexemes.isEmpty()) {
                parts.add(several(plain, lexemes, lexicon));
            }
        }
        for (var phrase : typed.phrases()) {
            var plain = words.phrase(phrase);
            if (!plain.isEmpty()) {
                parts.add(several(plain, lexemes(plain), lexicon));
            }
        }
        var without =
                parts.isEmpty()
                        ? List.<String>of()
                        : words.stems(typed.without()).stream()
                                .filter(plain -> !plain.isEmpty())
                                .map(plain -> "!(" + plain + ")")
                                .toList();
        return Sought.all(parts, without);
    }

    private Sought several(String condition, List<String> lexemes, Lexicon lexicon) {
        return Sought.of("(" + condition + ")", lexemes, lexicon.entries(lexemes));
    }

    private Sought one(String written, Lexicon lexicon) {
        var stem = withoutEnding(written, lexicon);
        if (stem.length() < SHORTEST_IN_COMPOUNDS) {
            return Sought.of(quoted(stem), List.of(stem), lexicon.entries(List.of(stem)));
        }
        var with = lexicon.with(stem);
        var self = with.stream().filter(word -> word.stem().equals(stem)).findFirst();
        int common = self.map(Word::entries).orElse(0);
        var all = new ArrayList<>(List.of(stem));
        for (var word : common < COMMON ? compounds(stem, with, lexicon) : List.<Word>of()) {
            if (common >= COMMON) {
                break;
            }
            all.add(word.stem());
            common += word.entries();
        }
        if (common == 0) {
            var parts = parts(stem, lexicon);
            if (!parts.isEmpty()) {
                return parted(parts, lexicon);
            }
        }
        return Sought.any(all.stream().map(Asking::quoted).toList(), stem, common);
    }

    private List<Word> compounds(String stem, List<Word> with, Lexicon lexicon) {
        var around = new HashSet<String>();
        with.forEach(word -> around.addAll(pieces(word.stem(), stem)));
        var known = wordsOf(around, lexicon);
        return with.stream()
                .filter(word -> !word.stem().equals(stem))
                .filter(word -> Compound.holds(word.stem(), stem, known::contains))
                .limit(MOST_COMPOUNDS)
                .toList();
    }

    /// `reglementet` is sought as `reglement`, if a word ends so.
    private String withoutEnding(String stem, Lexicon lexicon) {
        return Compound.NEUTER.stream()
                .filter(ending ->
                        stem.endsWith(ending)
                                && stem.length() - ending.length() >= SHORTEST_IN_COMPOUNDS)
                .map(ending -> stem.substring(0, stem.length() - ending.length()))
                .filter(shorter ->
                        lexicon.with(shorter).stream()
                                .anyMatch(word -> word.stem().endsWith(shorter)))
                .findFirst()
                .orElse(stem);
    }

    /// Those that are words, with or without the ending that the stemmer leaves on.
    private Set<String> wordsOf(Set<String> pieces, Lexicon lexicon) {
        var asked = new HashSet<>(pieces);
        pieces.forEach(piece -> asked.add(piece + Compound.NEUTER.getFirst()));
        var found = lexicon.known(asked).keySet();
        return pieces.stream()
                .filter(piece ->
                        found.contains(piece) || found.contains(piece + Compound.NEUTER.getFirst()))
                .collect(Collectors.toSet());
    }

    /// Everything that might have to be a word for the stem to be a part of this one.
    private static Set<String> pieces(String word, String stem) {
        var pieces = new HashSet<String>();
        Compound.holds(
                word,
                stem,
                piece -> {
                    pieces.add(piece);
                    return true;
                });
        var at = word.indexOf(stem);
        var before = word.substring(0, at);
        var after = word.substring(at + stem.length());
        for (int cut = 0; cut <= 1; cut++) {
            if (before.length() > cut) {
                pieces.add(before.substring(0, before.length() - cut));
            }
            if (after.length() > cut) {
                pieces.add(after.substring(cut));
            }
        }
        return pieces;
    }

    /// `skolmat` where only `skola` and `mat` are written: both words, in any order.
    private List<String> parts(String stem, Lexicon lexicon) {
        var candidates = new HashSet<String>();
        for (int from = 0; from < stem.length(); from++) {
            for (int to = from + Compound.SHORTEST; to <= stem.length(); to++) {
                candidates.add(stem.substring(from, to));
            }
        }
        var known = lexicon.known(candidates).keySet();
        return Compound.parts(stem, known::contains);
    }

    private Sought parted(List<String> parts, Lexicon lexicon) {
        return Sought.of(
                parts.stream().map(Asking::quoted).collect(Collectors.joining(" & ", "(", ")")),
                parts,
                lexicon.entries(parts));
    }

    private static List<String> lexemes(String condition) {
        return LEXEME.matcher(condition)
                .results()
                .map(found -> found.group(1).replace("''", "'"))
                .toList();
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
