package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;

@DisplayName("14 kap. 2–8 §§ vallagen – every municipality's official seats, 2006 to 2018")
@Proves({"VL-2", "VL-3", "VL-3-2014", "VL-4", "VL-7"})
class RealElectionsTests {

    static final String FILE = "kommunval_2006_2018_votes_seats.csv";

    /// Divided, but the published file has no figures for their constituencies.
    static final Set<String> WITHOUT_CONSTITUENCIES =
            Set.of("2006 0180", "2006 1480", "2010 0180", "2010 1280", "2010 1480");

    record Official(int seats, String levelling) {}

    static final Official NONE = new Official(0, "0");

    Map<String, Official> official() throws IOException, UnreadableFile {
        var official = new LinkedHashMap<String, Official>();
        try (var reader = Files.newBufferedReader(Real.file(FILE))) {
            var columns = new ArrayList<>(CountsFile.COLUMNS);
            columns.add("seats");
            columns.add("seats_of_which_utjamning");
            var lines = new CsvLines(reader.readLine(), columns);
            long number = 1;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                var line = lines.line(text, ++number);
                official.put(
                        "%s %s %s %s"
                                .formatted(
                                        line.text("year"),
                                        line.text("kommun_kod"),
                                        line.text("krets_kod"),
                                        line.text("party")),
                        new Official(
                                line.text("seats").isEmpty() ? 0 : line.number("seats"),
                                line.text("seats_of_which_utjamning")));
            }
        }
        return official;
    }

    List<MunicipalCount> counts() throws IOException, UnreadableFile {
        try (var reader = Files.newBufferedReader(Real.file(FILE))) {
            return CountsFile.read(reader);
        }
    }

    static String id(MunicipalCount count) {
        return count.year() + " " + count.code();
    }

    @Test
    void every_party_gets_the_seats_it_officially_got_in_all_and_in_each_constituency()
            throws Exception {
        var official = official();
        var wrong = new ArrayList<String>();
        int municipalities = 0;
        int divided = 0;
        for (var count : counts()) {
            if (WITHOUT_CONSTITUENCIES.contains(id(count))) {
                continue;
            }
            municipalities++;
            divided += count.divided() ? 1 : 0;
            var distribution = Distribution.of(count);
            var tied = new TreeSet<String>();
            distribution.open().forEach(lot -> tied.addAll(lot.among()));
            distribution
                    .seats()
                    .forEach((party, seats) -> {
                        int got = official.getOrDefault(id(count) + "  " + party, NONE).seats();
                        // What a lot decided is checked by itself below.
                        if (tied.contains(party) ? got - seats > 1 || got < seats : got != seats) {
                            wrong.add(
                                    "%s %s: %d, officially %d"
                                            .formatted(id(count), party, seats, got));
                        }
                    });
            for (var constituency : distribution.constituencies()) {
                constituency
                        .parties()
                        .forEach((party, share) -> {
                            var key = "%s %s %s".formatted(id(count), constituency.code(), party);
                            var row = official.getOrDefault(key, NONE);
                            if (!tied.contains(party)
                                    && (share.seats() != row.seats()
                                            || share.levelling()
                                                    != Integer.parseInt(row.levelling()))) {
                                wrong.add("%s: %s, officially %s".formatted(key, share, row));
                            }
                        });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(municipalities).isEqualTo(290 + 290 + 140 - WITHOUT_CONSTITUENCIES.size());
        assertThat(divided).isEqualTo(77 + 78 + 4);
    }

    @Test
    void the_only_exact_tie_is_told_as_a_lot_and_its_outcome_completes_the_council()
            throws Exception {
        var withLots = new LinkedHashMap<MunicipalCount, List<Lot>>();
        for (var count : counts()) {
            var distribution = Distribution.of(count);
            if (!distribution.settled()) {
                withLots.put(count, distribution.open());
            }
        }
        assertThat(withLots).hasSize(1);
        var boxholm = withLots.keySet().iterator().next();
        var lot = withLots.values().iterator().next().getFirst();
        assertThat(boxholm.name()).isEqualTo("Boxholm");
        assertThat(lot.among()).containsExactlyInAnyOrder("S", "MP");

        var official = official();
        var drawn = Distribution.of(boxholm, new LotOutcomes(Map.of(lot.key(), List.of("MP"))));
        assertThat(drawn.settled()).isTrue();
        drawn.seats()
                .forEach((party, seats) ->
                        assertThat(seats)
                                .as(party)
                                .isEqualTo(
                                        official.getOrDefault(id(boxholm) + "  " + party, NONE)
                                                .seats()));
    }

    @Test
    void those_whose_constituencies_the_file_lacks_are_pointed_out() throws Exception {
        assertThat(CountsFile.withoutConstituencies(counts()))
                .extracting(RealElectionsTests::id)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_CONSTITUENCIES);
    }
}
