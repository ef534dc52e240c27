package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.uppdrag.exchange.CouncilListTests.isRefused;
import static se.uppdrag.exchange.CouncilListTests.read;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.exchange.CouncilList.Entry;

@DisplayName("Vallagen 14:16–17 – the file says whom each substitute is named for")
@Proves({"VL-10", "VL-11"})
class SubstitutesPerMemberTests {

    static final String FILE =
            """
            Namn;Parti;Uppdrag;Ordning;Ersättare för
            Alva Berg;S;Ledamot;1;
            Bo Ek;S;Ledamot;2;
            Cecilia Ås;S;Ersättare;1;Alva Berg
            David Öst;S;Ersättare;2;Alva Berg
            David Öst;S;Ersättare;1;Ek, Bo
            """;

    static CouncilList list() throws Exception {
        return read(FILE);
    }

    @Test
    void each_member_has_an_order_of_her_own() throws Exception {
        assertThat(list().namedFor("Alva Berg", "S")).containsExactly("Cecilia Ås", "David Öst");
        assertThat(list().namedFor("Bo Ek", "S")).containsExactly("David Öst");
        assertThat(list().entries())
                .filteredOn(one -> !one.member())
                .extracting(Entry::name, Entry::order)
                .containsExactly(tuple("Cecilia Ås", 1), tuple("David Öst", 2));
    }

    @Test
    void what_is_carried_from_the_preview_reads_the_same() throws Exception {
        var again = read(list().written());
        assertThat(again.named()).isEqualTo(list().named());
        assertThat(again.perMember()).isTrue();
        var plain = read(CouncilListTests.PLAIN);
        assertThat(read(plain.written()).named()).isEmpty();
        assertThat(plain.perMember()).isFalse();
    }

    @Test
    void an_empty_field_is_the_order_of_the_party() throws Exception {
        var both = read(FILE + "Eva Lind;S;Ersättare;1;\n");
        assertThat(both.namedFor("Alva Berg", "S")).doesNotContain("Eva Lind");
        assertThat(both.entries())
                .filteredOn(one -> !one.member())
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("Eva Lind", "Cecilia Ås", "David Öst");
    }

    @Test
    void a_name_that_is_no_member_of_the_party_refuses_the_file() {
        isRefused(FILE + "Eva Lind;S;Ersättare;3;Gun Ny\n", "rad 7, kolumnen Ersättare för");
        isRefused(FILE + "Eva Lind;M;Ersättare;3;Alva Berg\n", "är inte ledamot för M");
        isRefused(FILE + "Eva Lind;S;Ledamot;3;Alva Berg\n", "fältet ska vara tomt");
    }

    @Test
    void a_number_or_a_name_twice_for_one_member_refuses_the_file() {
        isRefused(FILE + "Eva Lind;S;Ersättare;1;Alva Berg\n", "Nummer 1 finns redan för Alva");
        isRefused(FILE + "David Öst;S;Ersättare;3;Alva Berg\n", "redan som ersättare för Alva");
        isRefused(FILE + "Bo Ek;S;Ersättare;3;Alva Berg\n", "står redan på rad 3");
    }

    @Test
    void many_rows_for_one_substitute_are_one_person() throws Exception {
        assertThat(List.copyOf(list().entries())).hasSize(4);
    }
}
